import fs from 'node:fs/promises';
import net from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { Hl7Link, Hl7Links } from '@suian/contracts/hl7-links';
import { acknowledge } from '@suian/hl7/ack';
import { decodeMessage, encodeText } from '@suian/hl7/charset';
import { parseMessage } from '@suian/hl7/message';
import { Identity } from './modules/identity/index.js';
import { TakeHl7, type Hl7Caller } from './modules/intake/index.js';
import { Clock } from './platform/clock.js';
import { EnvError, type Env } from './platform/config/env.js';
import { hashToken } from './platform/crypto.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { AppError } from './platform/http/app-error.js';
import { checkShape } from './platform/http/validation.js';
import { newId } from './platform/ids.js';
import { Log } from './platform/logging/log.js';
import type { MllpDoor } from './platform/mllp/mllp-link.js';
import { MllpServers } from './platform/mllp/mllp-servers.js';

interface Organization {
  id: string;
  name: string;
  zone: string;
}

/** Opens the ports of HL7_LINKS_FILE; answers each link's port. A file with a fault opens none. */
export async function openHl7Links(app: INestApplicationContext, env: Env): Promise<number[]> {
  if (!env.HL7_LINKS_FILE) return [];
  const links = await readHl7Links(env.HL7_LINKS_FILE);
  const identity = app.get(Identity);
  const organizations = await app.get(UnitOfWork).read((tx) => identity.allOrganizations(tx));
  const owners = links.map((link) => organizations.find(({ name }) => name === link.organization));
  throwIfAny(
    owners.flatMap((owner, index) => (owner ? [] : [`file.${index}.organization unknown-organization`])),
  );
  const ports: number[] = [];
  for (const [index, link] of links.entries()) {
    const owner = owners[index];
    if (owner) ports.push(await open(app, link, owner));
  }
  return ports;
}

/** Throws EnvError naming every place that is not right. */
export async function readHl7Links(file: string): Promise<Hl7Links> {
  const given = parse(await fs.readFile(file, 'utf8').catch(() => ''));
  throwIfAny(faultsOf(given));
  return given as Hl7Links;
}

function throwIfAny(faults: readonly string[]): void {
  if (faults.length > 0)
    throw new EnvError(`HL7_LINKS_FILE is not right:\n${faults.map((line) => `  ${line}`).join('\n')}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(given: unknown): string[] {
  if (given === undefined) return ['file: cannot be read, or is not JSON'];
  try {
    checkShape('file', 'Hl7Links', given);
    const links = given as Hl7Links;
    return [...links.flatMap(badAddresses), ...repeatedPorts(links), ...repeatedNames(links)];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const places = error.details.errors ?? [];
    return places.map(({ path, what, expected }) => [path, what, expected ?? ''].join(' ').trim());
  }
}

function badAddresses({ from = [] }: Hl7Link, index: number): string[] {
  return from.flatMap((address, at) =>
    net.isIP(address) ? [] : [`file.${index}.from.${at} wrong-format an IP address`],
  );
}

/** 0 means any free port. */
function repeatedPorts(links: Hl7Links): string[] {
  return repeats(
    links.map(({ port, host = '' }) => (port === 0 ? null : `${host}:${port}`)),
    'port',
  );
}

function repeatedNames(links: Hl7Links): string[] {
  return repeats(
    links.map(({ name }) => name),
    'name',
  );
}

function repeats(values: readonly (string | null)[], field: string): string[] {
  return values.flatMap((value, index) =>
    value !== null && values.indexOf(value) < index ? [`file.${index}.${field} repeated`] : [],
  );
}

function open(app: INestApplicationContext, link: Hl7Link, owner: Organization): Promise<number> {
  const { name, port, host = '127.0.0.1', from = [] } = link;
  return app.get(MllpServers).open({ name, port, host, from }, doorOf(app, link, owner));
}

function doorOf(app: INestApplicationContext, link: Hl7Link, owner: Organization): MllpDoor {
  const takeHl7 = app.get(TakeHl7);
  const clock = app.get(Clock);
  const log = app.get(Log);
  const { name, charset } = link;
  const refuse = (bytes: Buffer, text: string) => refusal(bytes, { charset, text, at: clock.now() });
  return {
    take: async (bytes, address) => {
      try {
        return (await takeHl7.run(callerOf(link, owner, address), bytes)).ack;
      } catch (error) {
        if (!(error instanceof AppError)) log.failure('hl7 message', error, { link: name });
        return refuse(bytes, error instanceof AppError ? error.code : 'not stored, send again');
      }
    },
    refuse: (head) => refuse(head, 'hl7.too-long'),
  };
}

/** A link has no key: its operator opened the port for this organization, and named who may connect. */
function callerOf({ name, charset }: Hl7Link, owner: Organization, address: string): Hl7Caller {
  const actor = {
    kind: 'integration',
    // The same for the same link after every start.
    id: hashToken(`hl7 ${owner.id} ${name}`).slice(0, 26),
    name,
    scopes: [],
    organizationId: owner.id,
    zone: owner.zone,
    address,
    requestId: newId(),
  } as const;
  return { actor, source: { kind: 'hl7', name }, charset };
}

/** AR: nothing was stored. As much of the message as can be read says to whom and about what. */
function refusal(
  bytes: Buffer,
  { charset, text, at }: { charset?: 'utf-8' | 'gb18030'; text: string; at: Date },
): Buffer {
  const decoded = decodeMessage(bytes, charset);
  const reading = parseMessage(decoded.text, decoded.charset);
  const message = 'message' in reading ? reading.message : null;
  const ack = acknowledge({ message, code: 'AR', text, at, controlId: newId() });
  return encodeText(ack, decoded.charset);
}
