import { screen, waitFor } from "@testing-library/react";
import { filesField, importCheck, openJourney } from "./open-journey";
import { aTextFile, watchedReader } from "./real-reader";

const AMBIGUOUS = "3/4/26, 09:15 - Bea: een\n3/4/26, 09:16 - Ton: twee\n3/5/26, 09:17 - Bea: drie\n";
const open = async (text: string) => {
  const { reader, opened, closed } = watchedReader();
  const user = await openJourney(reader);
  await user.upload(filesField(), aTextFile("WhatsApp Chat with Bea.txt", text));
  await importCheck();
  return { user, opened, closed };
};
const people = () => screen.findByRole("heading", { level: 1, name: "Wie zijn dit?" });
const fact = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent;

describe("which number is the day", () => {
  test("ambiguous: the printed date is asked as two real days, and nothing goes on without an answer", async () => {
    const { user } = await open(AMBIGUOUS);
    expect(screen.getByText("Op regel 1 staat «3/4/26, 09:15». Welke datum is dat?")).toBeVisible();
    expect(screen.getByRole("radio", { name: "3 april 2026 (dag eerst)" })).not.toBeChecked();
    expect(screen.getByRole("radio", { name: "4 maart 2026 (maand eerst)" })).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await user.click(screen.getByRole("link", { name: "Zeg welke datum dit is." }));
    expect(screen.getByRole("radio", { name: "3 april 2026 (dag eerst)" })).toHaveFocus();
  });

  test("the answer reads the same file again; the new reading stands there, the old one is let go, and «dat zei je zelf» is the evidence", async () => {
    const { user, opened, closed } = await open(AMBIGUOUS);
    await user.click(screen.getByRole("radio", { name: "4 maart 2026 (maand eerst)" }));
    await waitFor(() => { expect(fact("Periode")).toBe("4 maart 2026 tot en met 5 maart 2026"); });
    expect(fact("Datums")).toBe("maand eerst (dat zei je zelf)");
    expect(screen.getByRole("radio", { name: "4 maart 2026 (maand eerst)" })).toBeChecked();
    expect(closed).toEqual(opened.slice(0, 1));
    await user.click(screen.getByRole("radio", { name: "3 april 2026 (dag eerst)" }));
    await waitFor(() => { expect(fact("Periode")).toBe("3 april 2026 tot en met 3 mei 2026"); });
    expect(opened.at(-1)?.conversation.completeness.dateOrder).toMatchObject({ order: "dmy", evidence: "user" });
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(await people()).toBeVisible();
  });

  test("settled by the order of the messages: said quietly, and open to change", async () => {
    const { user } = await open("1/2/26, 09:15 - Bea: een\n2/1/26, 09:16 - Ton: twee\n3/1/26, 09:17 - Bea: drie\n");
    expect(fact("Datums")).toBe("maand eerst (dat leiden we af uit de volgorde van de berichten)");
    expect(screen.queryByRole("heading", { name: "Welke datum is dit?" })).toBeNull();
    await user.click(screen.getByText("Kloppen de datums niet?"));
    await user.click(screen.getByRole("radio", { name: "1 februari 2026 (dag eerst)" }));
    await waitFor(() => { expect(fact("Datums")).toBe("dag eerst (dat zei je zelf)"); });
  });

  test("what the dates themselves show is no question", async () => {
    await open("13-02-2026 09:15 - Bea: een\n14-02-2026 09:16 - Ton: twee\n");
    expect(fact("Datums")).toBe("dag eerst (dat blijkt uit de datums zelf)");
    expect(screen.queryByText("Kloppen de datums niet?")).toBeNull();
  });
});
