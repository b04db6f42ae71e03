import { fitField, momentText, ruleOfKey, type FieldRule } from '@suian/domain/messaging/template-fields';
import { offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import type { MessageTemplate, TemplateField } from '@suian/wechat/message-templates';
import { words } from '../../../../words.js';
import type { MessageFacts } from '../../message-kinds.js';

/**
 * Key → text for every field of the template, found by its kind and its label: keys such as thing1 are WeChat's choice.
 * Null where a field cannot be filled.
 */
export function fillTemplate(
  { fields }: Pick<MessageTemplate, 'fields'>,
  facts: MessageFacts,
): Record<string, string> | null {
  const filled: Record<string, string> = {};
  for (const field of fields) {
    const rule = ruleOfKey(field.key);
    const text = rule && fitField(rule, textOf(rule, field, facts), field.choices);
    if (!text) return null;
    filled[field.key] = text;
  }
  return filled;
}

function textOf(rule: FieldRule, { label, choices }: TemplateField, facts: MessageFacts): string {
  if (rule === 'time' || rule === 'date') {
    return momentText(facts.until, offsetMinutesAt(facts.zone, facts.until));
  }
  if (rule === 'phrase') return words.reminder.open;
  if (rule === 'enum') return choices.find((choice) => choice.includes(words.reminder.open)) ?? '';
  return rule === 'thing' ? thingOf(label, facts) : '';
}

function thingOf(label: string, { subject, organizationName, departmentName, hint }: MessageFacts): string {
  const { organization, department, note } = words.reminder.labels;
  if (organization.test(label)) return organizationName;
  if (department.test(label)) return departmentName ?? organizationName;
  return note.test(label) ? hint : subject;
}
