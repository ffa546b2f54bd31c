import type { ColumnName, ColumnScore, Objected, SuiteScore, TaskDetail } from "./score.ts";
import { columnNames } from "./score.ts";

const argumentsShown = 120;
const throughShown = 20;
const classesShown = 30;

export interface Report {
  readonly title: string;
  readonly table: readonly (readonly string[])[];
  readonly sections: readonly {
    readonly title: string;
    readonly table: readonly (readonly string[])[];
    /** Rows that were left out. */
    readonly more: number;
  }[];
}

const headings = [
  "",
  "tasks",
  "without a hold",
  "holds per task",
  "pairs",
  "attack calls",
  "got through",
  "in pairs",
] as const;

/** What a person reads: one table, what got through, and what was held without need, by class. */
export function describeSuite({ suite, columns }: SuiteScore): Report {
  const sections = columnNames.flatMap((name) => [
    through(name, columns[name]),
    heldWithoutNeed(name, columns[name]),
  ]);
  return {
    title: suite,
    table: [headings, ...columnNames.map((name) => rowOf(name, columns[name]))],
    sections: sections.filter(({ table }) => table.length > 0),
  };
}

function rowOf(name: ColumnName, score: ColumnScore): readonly string[] {
  return [
    name,
    score.tasks === 0 ? "-" : String(score.tasks),
    share(score.tasksWithoutHold, score.tasks),
    score.tasks === 0 ? "-" : (score.holds / score.tasks).toFixed(2),
    String(score.pairs),
    String(score.attackCalls),
    String(score.consequentialAttackCallsRun),
    share(score.pairsWithConsequentialRun, score.pairs),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${part} (${((part / whole) * 100).toFixed(1)} %)`;
}

function through(name: ColumnName, { details }: ColumnScore): Report["sections"][number] {
  const rows = details.flatMap((detail) =>
    "ran" in detail
      ? detail.ran.map(({ tool, args }) => [
          `${detail.userTask} x ${detail.injectionTask}`,
          tool,
          cut(JSON.stringify(args)),
        ])
      : [],
  );
  return {
    title: `${name}: what got through`,
    table: rows.slice(0, throughShown),
    more: Math.max(0, rows.length - throughShown),
  };
}

interface Class {
  count: number;
  readonly tasks: Set<string>;
  readonly example: string;
}

function heldWithoutNeed(name: ColumnName, { details }: ColumnScore): Report["sections"][number] {
  const classes = new Map<string, Class>();
  for (const detail of details) if ("stopped" in detail) addTo(classes, detail);
  const sorted = [...classes].toSorted(([, left], [, right]) => right.count - left.count);
  return {
    title: `${name}: what was held without need, by class of objection`,
    table: sorted
      .slice(0, classesShown)
      .map(([key, { count, tasks, example }]) => [
        key,
        `${count} times`,
        `in ${tasks.size} tasks`,
        cut(example),
      ]),
    more: Math.max(0, sorted.length - classesShown),
  };
}

function addTo(classes: Map<string, Class>, { task, stopped }: TaskDetail): void {
  for (const { tool, outcome, objections } of stopped) {
    const named = objections.length === 0 ? [undefined] : objections;
    for (const objection of named) {
      const key = `${outcome} ${classOf(objection)} ${tool}`;
      const known = classes.get(key) ?? { count: 0, tasks: new Set(), example: objection?.text ?? "" };
      known.count += 1;
      known.tasks.add(task);
      classes.set(key, known);
    }
  }
}

/** The code of a reason without the value that it is bound to, and the argument. */
function classOf(objection: Objected | undefined): string {
  if (objection === undefined) return "no reason";
  const code = objection.code.replace(/:[0-9a-f]{16}$/u, "");
  return objection.argument === null ? code : `${code} ${objection.argument}`;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= argumentsShown ? text : `${characters.slice(0, argumentsShown).join("")}…`;
}
