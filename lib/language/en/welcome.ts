import type { Message } from '../say.ts'

export const welcome = {
  welcome_title: 'Casenote',
  welcome_what:
    'On pages about probation in England and Wales, Casenote marks the people, bodies, reports, laws and terms they name, and tells you beside the page what is known of each, with its source and its date.',
  welcome_sample_title: 'How it looks',
  welcome_sample_hint:
    'A passage with four marks, each in the line of its kind. Point at one, or go to it by key.',
  welcome_sample:
    'There is one [1:Probation Service] again. [2:Transforming Rehabilitation] had split it in 2014, and in June 2021 its parts came together. [3:HM Inspectorate of Probation] inspects it; in March 2024 [4:Martin Jones] became its chief inspector.',
  welcome_sample_waits: 'What Casenote knows is being unpacked. This takes a few seconds, once.',
  welcome_never_title: 'What it never does',
  welcome_never_sends: 'It sends nothing that you read to anyone.',
  welcome_never_changes: 'It does not change the pages you read.',
  welcome_never_judges:
    'It gives no marks out of ten to people or publishers, only dated facts with their sources.',
  welcome_reach_title: 'Where should it look?',
  welcome_reach_hint: 'You can change this at any time in the options.',
  welcome_panel_title: 'How to open the panel',
  welcome_panel_button:
    'Press the bookmark button in the toolbar. If you do not see it, look under the puzzle piece.',
  welcome_panel_key: 'Or press {key}.',
  welcome_panel_card: 'Or point at a mark on a page, and choose “Open in panel”.',
  welcome_vanish: '{key} makes every trace vanish, and brings it back.',
  welcome_options: 'All options',
} as const satisfies Record<string, Message>
