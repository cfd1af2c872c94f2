import type { AdminClass } from "../../src/instruction/class-keeper";
import type { OwnTier } from "../../src/instruction/facts";
import type { KeeperCode } from "../../src/instruction/outcome";
import type { Reading } from "../../src/instruction/tier-table";

/**
 * Table C as the specification has it, row by row: what the computed table must come to.
 * id | conversation | who is present | admin (- none, ? unknown) | keeper | reading | rules
 *
 * @source decision-table section 8
 */
const ROWS = `
  E01  | one-to-one | BP                | -    | K-BP     | literal               | I4
  E02  | one-to-one | BP+AT             | -    | K-AT     | literal               | I2
  E03  | one-to-one | BP+AO             | -    | K-AV     | literal               | I1
  E04  | one-to-one | BP+EXT            | -    | K-BP     | literal               | I4
  E05  | one-to-one | AT                | -    | K-AT     | derived               | T3b S3
  E06  | one-to-one | AT+AO             | -    | K-AV     | literal               | I1
  E07  | one-to-one | AT+EXT            | -    | K-AT     | literal               | I3
  E08  | one-to-one | AO                | -    | K-AV     | general-rule          | T3a
  E09  | one-to-one | AO+EXT            | -    | K-AV     | general-rule          | T3a
  E10  | one-to-one | EXT               | -    | K-NVT    | out-of-reach          |
  E11  | one-to-one | BP+ODEP           | -    | K-BP     | literal               | I4 G2
  E12  | one-to-one | AT+ODEP           | -    | K-AT     | literal               | I3 G2
  E13  | one-to-one | AO+ODEP           | -    | K-AV     | general-rule          | T3a G2
  E14  | one-to-one | EXT+ODEP          | -    | K-NVT-D  | literal               | G2
  E15  | one-to-one | ODEP              | -    | K-NVT-D  | literal               | G2
  G001 | group      | ODEP              | ODEP | K-NVT-D  | literal               | G2
  G002 | group      | ODEP              | ?    | K-NVT-D  | literal               | G2
  G003 | group      | EXT               | EXT  | K-NVT    | out-of-reach          |
  G004 | group      | EXT               | ?    | K-NVT    | out-of-reach          |
  G005 | group      | EXT+ODEP          | EXT  | K-NVT-D  | literal               | G2
  G006 | group      | EXT+ODEP          | ODEP | K-NVT-D  | literal               | G2
  G007 | group      | EXT+ODEP          | ?    | K-NVT-D  | literal               | G2
  G008 | group      | BP                | BP   | K-BEH-BP | literal               | G1 I4
  G009 | group      | BP                | ?    | K-BP     | literal-without-admin | I4
  G010 | group      | BP+ODEP           | BP   | K-BEH-BP | literal               | G1 I4 G2
  G011 | group      | BP+ODEP           | ODEP | K-BP     | literal-without-admin | I4 G2
  G012 | group      | BP+ODEP           | ?    | K-BP     | literal-without-admin | I4 G2
  G013 | group      | BP+EXT            | BP   | K-BEH-BP | literal               | G1 I4
  G014 | group      | BP+EXT            | EXT  | K-BP     | literal-without-admin | I4
  G015 | group      | BP+EXT            | ?    | K-BP     | literal-without-admin | I4
  G016 | group      | BP+EXT+ODEP       | BP   | K-BEH-BP | literal               | G1 I4 G2
  G017 | group      | BP+EXT+ODEP       | EXT  | K-BP     | literal-without-admin | I4 G2
  G018 | group      | BP+EXT+ODEP       | ODEP | K-BP     | literal-without-admin | I4 G2
  G019 | group      | BP+EXT+ODEP       | ?    | K-BP     | literal-without-admin | I4 G2
  G020 | group      | AT                | AT   | K-BEH-AT | literal               | G1 T3b S3
  G021 | group      | AT                | ?    | K-AT     | derived               | T3b S3
  G022 | group      | AT+ODEP           | AT   | K-BEH-AT | literal               | G1 I3 G2
  G023 | group      | AT+ODEP           | ODEP | K-AT     | literal-without-admin | I3 G2
  G024 | group      | AT+ODEP           | ?    | K-AT     | literal-without-admin | I3 G2
  G025 | group      | AT+EXT            | AT   | K-BEH-AT | literal               | G1 I3
  G026 | group      | AT+EXT            | EXT  | K-AT     | literal-without-admin | I3
  G027 | group      | AT+EXT            | ?    | K-AT     | literal-without-admin | I3
  G028 | group      | AT+EXT+ODEP       | AT   | K-BEH-AT | literal               | G1 I3 G2
  G029 | group      | AT+EXT+ODEP       | EXT  | K-AT     | literal-without-admin | I3 G2
  G030 | group      | AT+EXT+ODEP       | ODEP | K-AT     | literal-without-admin | I3 G2
  G031 | group      | AT+EXT+ODEP       | ?    | K-AT     | literal-without-admin | I3 G2
  G032 | group      | AO                | AO   | K-BEH-AO | literal               | G1 T3a
  G033 | group      | AO                | ?    | K-AV     | general-rule          | T3a
  G034 | group      | AO+ODEP           | AO   | K-BEH-AO | literal               | G1 T3a G2
  G035 | group      | AO+ODEP           | ODEP | K-AV     | general-rule          | T3a G2
  G036 | group      | AO+ODEP           | ?    | K-AV     | general-rule          | T3a G2
  G037 | group      | AO+EXT            | AO   | K-BEH-AO | literal               | G1 T3a
  G038 | group      | AO+EXT            | EXT  | K-AV     | general-rule          | T3a
  G039 | group      | AO+EXT            | ?    | K-AV     | general-rule          | T3a
  G040 | group      | AO+EXT+ODEP       | AO   | K-BEH-AO | literal               | G1 T3a G2
  G041 | group      | AO+EXT+ODEP       | EXT  | K-AV     | general-rule          | T3a G2
  G042 | group      | AO+EXT+ODEP       | ODEP | K-AV     | general-rule          | T3a G2
  G043 | group      | AO+EXT+ODEP       | ?    | K-AV     | general-rule          | T3a G2
  G044 | group      | BP+AT             | BP   | K-AT     | conflict              | I2 T3b
  G045 | group      | BP+AT             | AT   | K-BEH-AT | literal               | G1 I2
  G046 | group      | BP+AT             | ?    | K-AT     | literal-without-admin | I2
  G047 | group      | BP+AT+ODEP        | BP   | K-AT     | conflict              | T3b I2 I3 G2
  G048 | group      | BP+AT+ODEP        | AT   | K-BEH-AT | literal               | G1 T3b I2 I3 G2
  G049 | group      | BP+AT+ODEP        | ODEP | K-AT     | interpretation        | T3b I2 I3 G2
  G050 | group      | BP+AT+ODEP        | ?    | K-AT     | interpretation        | T3b I2 I3 G2
  G051 | group      | BP+AT+EXT         | BP   | K-AT     | conflict              | T3b I2 I3
  G052 | group      | BP+AT+EXT         | AT   | K-BEH-AT | literal               | G1 T3b I2 I3
  G053 | group      | BP+AT+EXT         | EXT  | K-AT     | interpretation        | T3b I2 I3
  G054 | group      | BP+AT+EXT         | ?    | K-AT     | interpretation        | T3b I2 I3
  G055 | group      | BP+AT+EXT+ODEP    | BP   | K-AT     | conflict              | T3b I2 I3 G2
  G056 | group      | BP+AT+EXT+ODEP    | AT   | K-BEH-AT | literal               | G1 T3b I2 I3 G2
  G057 | group      | BP+AT+EXT+ODEP    | EXT  | K-AT     | interpretation        | T3b I2 I3 G2
  G058 | group      | BP+AT+EXT+ODEP    | ODEP | K-AT     | interpretation        | T3b I2 I3 G2
  G059 | group      | BP+AT+EXT+ODEP    | ?    | K-AT     | interpretation        | T3b I2 I3 G2
  G060 | group      | BP+AO             | BP   | K-AV     | conflict              | I1 T3b
  G061 | group      | BP+AO             | AO   | K-BEH-AO | literal               | G1 I1
  G062 | group      | BP+AO             | ?    | K-AV     | literal-without-admin | I1
  G063 | group      | BP+AO+ODEP        | BP   | K-AV     | conflict              | I1 T3b G2
  G064 | group      | BP+AO+ODEP        | AO   | K-BEH-AO | literal               | G1 I1 G2
  G065 | group      | BP+AO+ODEP        | ODEP | K-AV     | literal-without-admin | I1 G2
  G066 | group      | BP+AO+ODEP        | ?    | K-AV     | literal-without-admin | I1 G2
  G067 | group      | BP+AO+EXT         | BP   | K-AV     | conflict              | I1 T3b
  G068 | group      | BP+AO+EXT         | AO   | K-BEH-AO | literal               | G1 I1
  G069 | group      | BP+AO+EXT         | EXT  | K-AV     | literal-without-admin | I1
  G070 | group      | BP+AO+EXT         | ?    | K-AV     | literal-without-admin | I1
  G071 | group      | BP+AO+EXT+ODEP    | BP   | K-AV     | conflict              | I1 T3b G2
  G072 | group      | BP+AO+EXT+ODEP    | AO   | K-BEH-AO | literal               | G1 I1 G2
  G073 | group      | BP+AO+EXT+ODEP    | EXT  | K-AV     | literal-without-admin | I1 G2
  G074 | group      | BP+AO+EXT+ODEP    | ODEP | K-AV     | literal-without-admin | I1 G2
  G075 | group      | BP+AO+EXT+ODEP    | ?    | K-AV     | literal-without-admin | I1 G2
  G076 | group      | AT+AO             | AT   | K-AV     | conflict              | I1 T3b
  G077 | group      | AT+AO             | AO   | K-BEH-AO | literal               | G1 I1
  G078 | group      | AT+AO             | ?    | K-AV     | literal-without-admin | I1
  G079 | group      | AT+AO+ODEP        | AT   | K-AV     | conflict              | I1 T3b G2
  G080 | group      | AT+AO+ODEP        | AO   | K-BEH-AO | literal               | G1 I1 G2
  G081 | group      | AT+AO+ODEP        | ODEP | K-AV     | literal-without-admin | I1 G2
  G082 | group      | AT+AO+ODEP        | ?    | K-AV     | literal-without-admin | I1 G2
  G083 | group      | AT+AO+EXT         | AT   | K-AV     | conflict              | I1 T3b
  G084 | group      | AT+AO+EXT         | AO   | K-BEH-AO | literal               | G1 I1
  G085 | group      | AT+AO+EXT         | EXT  | K-AV     | literal-without-admin | I1
  G086 | group      | AT+AO+EXT         | ?    | K-AV     | literal-without-admin | I1
  G087 | group      | AT+AO+EXT+ODEP    | AT   | K-AV     | conflict              | I1 T3b G2
  G088 | group      | AT+AO+EXT+ODEP    | AO   | K-BEH-AO | literal               | G1 I1 G2
  G089 | group      | AT+AO+EXT+ODEP    | EXT  | K-AV     | literal-without-admin | I1 G2
  G090 | group      | AT+AO+EXT+ODEP    | ODEP | K-AV     | literal-without-admin | I1 G2
  G091 | group      | AT+AO+EXT+ODEP    | ?    | K-AV     | literal-without-admin | I1 G2
  G092 | group      | BP+AT+AO          | BP   | K-AV     | conflict              | I1 T3b
  G093 | group      | BP+AT+AO          | AT   | K-AV     | conflict              | I1 T3b
  G094 | group      | BP+AT+AO          | AO   | K-BEH-AO | literal               | G1 I1
  G095 | group      | BP+AT+AO          | ?    | K-AV     | literal-without-admin | I1
  G096 | group      | BP+AT+AO+ODEP     | BP   | K-AV     | conflict              | I1 T3b G2
  G097 | group      | BP+AT+AO+ODEP     | AT   | K-AV     | conflict              | I1 T3b G2
  G098 | group      | BP+AT+AO+ODEP     | AO   | K-BEH-AO | literal               | G1 I1 G2
  G099 | group      | BP+AT+AO+ODEP     | ODEP | K-AV     | literal-without-admin | I1 G2
  G100 | group      | BP+AT+AO+ODEP     | ?    | K-AV     | literal-without-admin | I1 G2
  G101 | group      | BP+AT+AO+EXT      | BP   | K-AV     | conflict              | I1 T3b
  G102 | group      | BP+AT+AO+EXT      | AT   | K-AV     | conflict              | I1 T3b
  G103 | group      | BP+AT+AO+EXT      | AO   | K-BEH-AO | literal               | G1 I1
  G104 | group      | BP+AT+AO+EXT      | EXT  | K-AV     | literal-without-admin | I1
  G105 | group      | BP+AT+AO+EXT      | ?    | K-AV     | literal-without-admin | I1
  G106 | group      | BP+AT+AO+EXT+ODEP | BP   | K-AV     | conflict              | I1 T3b G2
  G107 | group      | BP+AT+AO+EXT+ODEP | AT   | K-AV     | conflict              | I1 T3b G2
  G108 | group      | BP+AT+AO+EXT+ODEP | AO   | K-BEH-AO | literal               | G1 I1 G2
  G109 | group      | BP+AT+AO+EXT+ODEP | EXT  | K-AV     | literal-without-admin | I1 G2
  G110 | group      | BP+AT+AO+EXT+ODEP | ODEP | K-AV     | literal-without-admin | I1 G2
  G111 | group      | BP+AT+AO+EXT+ODEP | ?    | K-AV     | literal-without-admin | I1 G2
`;

export interface ExpectedClass {
  readonly row: string;
  readonly shape: "one-to-one" | "group";
  readonly own: readonly OwnTier[];
  readonly external: boolean;
  readonly otherDepartment: boolean;
  readonly admin: AdminClass;
  readonly keeper: KeeperCode;
  readonly reading: Reading;
  readonly rules: readonly string[];
}

const TIERS: Readonly<Record<string, OwnTier>> = { BP: "minister", AT: "top-official", AO: "civil-servant" };
const ADMINS: Readonly<Record<string, AdminClass>> = { ...TIERS, EXT: "external", ODEP: "other-department", "-": "none", "?": "unknown" };

function expectedClass(line: string): ExpectedClass {
  const [row = "", shape = "", people = "", admin = "", keeper = "", reading = "", rules = ""] = line.split("|").map((cell) => cell.trim());
  const present = people.split("+");
  return {
    row,
    shape: shape as ExpectedClass["shape"],
    own: present.flatMap((short) => TIERS[short] ?? []),
    external: present.includes("EXT"),
    otherDepartment: present.includes("ODEP"),
    admin: ADMINS[admin] ?? "unknown",
    keeper: keeper as KeeperCode,
    reading: reading as Reading,
    rules: rules === "" ? [] : rules.split(" "),
  };
}

export const EXPECTED_CLASSES: readonly ExpectedClass[] = ROWS.trim().split("\n").map(expectedClass);
