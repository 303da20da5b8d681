import type { Message } from '../say.ts'

/** The library that is shared with a team. */
export const team = {
  team_title: 'Team library',
  team_lead:
    'A second library, shared with a branch, a newsroom or a research group by way of storage that the team has. It is encrypted with a key of its own, which everybody in the team has.',
  team_private:
    'Your own library stays yours: what you save goes there, and nothing of it comes here unless you copy it.',
  team_name: 'What the team is called',
  team_member: 'The name under which you add snippets',
  team_member_hint:
    'Everybody in the team sees it beside what you add. It need not be your own name. Casenote cannot check what names others choose.',
  team_is: 'Team',
  team_you: 'You add as',
  team_names_missing: 'Give the team a name, and choose one for yourself.',
  team_pair_own:
    'This pairing text is for one person’s own library, not for a team’s. It was not used. Ask for the one that the page of the team library shows.',
  team_pair_team:
    'This pairing text is for a team’s library, not for your own. It was not used. Open the team library to join the team.',
  team_found_own:
    'One person’s own library lies there. Nothing was changed. Choose another folder for the team.',
  team_found_team:
    'A team’s library lies there. Nothing was changed, and nothing of your own was sent. Choose another folder for your own library.',
  team_add_title: 'Invite somebody',
  team_add_hint:
    'They open Casenote, choose Team library in their library, and bring this text or code there. It holds the key and the way to the store: whoever has it can read everything in the team library, add to it and delete from it.',
  team_leave_title: 'Leave the team',
  team_leave_hint:
    'The team library is removed from this device; your own library stays as it is. What you have added stays with the team. Copy what you want to keep into your own library first.',
  team_leave: 'Leave the team',
  team_leave_sure:
    'Leave the team? Its library is removed from this device, and you need a new invitation to come back. What was not sent yet is lost.',
  team_leave_yes: 'Leave now',
  team_leave_no: 'Stay',
  team_leave_erase: 'Leave and erase the store',
  team_leave_erase_sure:
    'Remove the team library from the store and from this device? The others keep what they have on their devices, but nothing more is exchanged. This cannot be undone.',
  team_leave_erase_yes: 'Erase and leave',
  team_left:
    'You have left the team, and its library is no longer on this device. Your own library is as it was.',
  team_left_erased:
    'The store was erased, and the team library is no longer on this device. Your own library is as it was.',

  team_switch: 'Which library',
  team_mine: 'Mine',
  team_team: 'Team',
  team_open: 'Open the team library’s page',
  team_settings: 'Team: sync and members',
  team_added_by: 'added by {name}',
  team_copy: 'Copy to the team',
  team_copy_sure: {
    one: 'Copy {count} snippet to the team library? Everybody in the team can read, change and keep it: the passage, and the address of its page.',
    other:
      'Copy {count} snippets to the team library? Everybody in the team can read, change and keep them: the passages, and the addresses of their pages.',
  },
  team_copy_notes: 'My notes and tags too',
  team_copy_do: 'Copy now',
  team_copy_mine: 'Copy to mine',
  team_copied: { one: '{count} snippet copied.', other: '{count} snippets copied.' },
  team_copied_there: {
    one: '{copied} copied. {count} was there already.',
    other: '{copied} copied. {count} were there already.',
  },
  team_locked_hint: 'The passphrase of your own library does not seal the team library: others have it too.',
} as const satisfies Record<string, Message>
