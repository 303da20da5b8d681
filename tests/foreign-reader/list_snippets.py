#!/usr/bin/env python3
"""Lists the snippets of a Casenote library from its encrypted sync files, as JSON, one a line.
Made from docs/sync-format.md alone; needs Python 3.9 or newer and the `age` tool, nothing else.
Usage: list_snippets.py FOLDER KEYFILE"""
import gzip
import json
import pathlib
import struct
import subprocess
import sys


class Bytes:
    """Reads the encodings of lib0, on which Yjs stands."""
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, length):
        self.at += length
        return self.data[self.at - length:self.at]

    def number(self, bits=7, value=0):
        byte = self.take(1)[0]
        value, shift = byte & ((1 << bits) - 1), bits
        sign = -1 if bits == 6 and byte & 64 else 1
        while byte >= 128:
            byte = self.take(1)[0]
            value, shift = value | (byte & 127) << shift, shift + 7
        return sign * value

    def pair(self):
        return self.number(), self.number()

    def text(self):
        return self.take(self.number()).decode()

    def any(self):
        kind = self.take(1)[0]
        return {127: lambda: None, 126: lambda: None, 125: lambda: self.number(6), 121: lambda: False, 120: lambda: True,
                124: lambda: struct.unpack('>f', self.take(4))[0], 123: lambda: struct.unpack('>d', self.take(8))[0],
                122: lambda: struct.unpack('>q', self.take(8))[0], 119: self.text, 116: lambda: self.take(self.number()),
                118: lambda: {self.text(): self.any() for _ in range(self.number())},
                117: lambda: [self.any() for _ in range(self.number())]}[kind]()


def units_of(update):
    """Every unit of an update, as id → (origin, right origin, parent, key, content); then the ids that are deleted."""
    read, units, deleted = Bytes(update), {}, set()
    for _ in range(read.number()):
        count, (client, clock) = read.number(), read.pair()
        for _ in range(count):
            info = read.take(1)[0]
            kind = info & 31
            if kind in (0, 10):  # collected rubbish, or a gap
                clock += read.number()
                continue
            origin = read.pair() if info & 128 else None
            right = read.pair() if info & 64 else None
            parent = key = None
            if not info & 192:
                parent = read.text() if read.number() == 1 else read.pair()
                key = read.text() if info & 32 else None
            if kind == 4:
                wide = read.text().encode('utf-16-le', 'surrogatepass')
            contents = ([wide[at:at + 2] for at in range(0, len(wide), 2)] if kind == 4 else
                        [read.any() if kind == 8 else None for _ in range(read.number())])
            for content in contents:
                units[client, clock] = origin, right, parent, key, content
                deleted.update([(client, clock)] if kind == 1 else [])
                origin, clock = (client, clock), clock + 1
    for _ in range(read.number()):
        client = read.number()
        for _ in range(read.number()):
            clock, length = read.pair()
            deleted.update((client, clock + at) for at in range(length))
    return units, deleted


def place_for(at, origin, right, chain):
    """Where a unit goes in its chain: the YATA algorithm, as Yjs has it."""
    order = [one for one, _, _, _ in chain]
    place = order.index(origin) + 1 if origin in order else 0
    passed, conflicting = set(), set()
    for index in range(place, order.index(right) if right in order else len(chain)):
        other, its_origin, its_right, _ = chain[index]
        passed.add(other)
        conflicting.add(other)
        if its_origin == origin:
            if other[0] < at[0]:
                place, conflicting = index + 1, set()
            elif its_right == right:
                break
        elif its_origin not in passed:
            break
        elif its_origin not in conflicting:
            place, conflicting = index + 1, set()
    return place


def document(updates):
    """Merges updates: (root, key) → what stands there in order, without the deleted."""
    units, gone, chains, placed, todo = {}, set(), {}, {}, None
    for found, deleted in map(units_of, updates):
        units, gone = {**found, **units}, gone | deleted
    while todo is None or len(later) < len(todo):
        todo, later = sorted(units) if todo is None else later, []
        for at in todo:
            origin, right, parent, key, content = units[at]
            if any(near in units and near not in placed for near in (origin, right, (at[0], at[1] - 1))):
                later.append(at)  # what it builds upon comes first
            elif parent is not None or origin in placed or right in placed:
                placed[at] = (parent, key) if parent is not None else placed[origin if origin in placed else right]
                chain = chains.setdefault(placed[at], [])
                chain.insert(place_for(at, origin, right, chain), (at, origin, right, content))
    return {where: [one[3] for one in (chain if where[1] is None else chain[-1:]) if one[0] not in gone]
            for where, chain in chains.items()}  # of a map's key only the last writer counts


def snippet(name, updates, tombstones):
    chains = document(updates)
    fields, edits, trash, tags = ({key: kept[-1] for (root, key), kept in chains.items() if root == part and kept}
                                  for part in ('fields', 'edits', 'trash', 'tags'))
    seen_by = lambda seen: all(seen.get(writer, 0) >= edit['count'] for writer, edit in edits.items())
    dead = {writer: max(one['seen'].get(writer, 0) for one in tombstones) for writer in edits if tombstones}
    if 'quote' not in fields or (tombstones and seen_by(dead)) or any(seen_by(one['seen']) for one in trash.values()):
        return None
    note = b''.join(chains.get(('note', None), [])).decode('utf-16-le')
    return {'id': name, 'quote': fields['quote'], 'note': note, 'tags': sorted(tags), 'createdAt': fields['createdAt']}


def main(folder, key_file):
    updates, tombstones = {}, {}
    for path in pathlib.Path(folder).glob('*.age'):
        packed = subprocess.run(['age', '--decrypt', '-i', key_file, str(path)], check=True, stdout=subprocess.PIPE).stdout
        log = gzip.decompress(packed[4:4 + int.from_bytes(packed[:4], 'big')])
        _, header, rest = log.split(b'\n', 2)
        for _ in range(json.loads(header)['entries']):
            line, rest = rest.split(b'\n', 1)
            entry = json.loads(line)
            if entry['kind'] == 'tombstone':
                tombstones.setdefault(entry['key'], []).append(entry['tombstone'])
                continue
            updates.setdefault(entry['key'], []).append(rest[:entry['bytes']])
            rest = rest[entry['bytes'] + 1:]
    read = (snippet(key[8:], found, tombstones.get(key, [])) for key, found in updates.items() if key[:8] == 'snippet/')
    for one in sorted(filter(None, read), key=lambda one: (one['createdAt'], one['id'])):
        print(json.dumps(one, ensure_ascii=False))


main(*sys.argv[1:])
