import { useTranslation } from "react-i18next";
import { readPerson } from "../../../src/people/contract/people.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Drawer } from "../../ui/Dialog.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { PersonForm } from "./PersonForm.tsx";

/** One person, opened from the list. */
export function PersonDrawer({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const read = useRead(readPerson, { personId });
  if (read.data) return <PersonForm person={read.data} onClose={onClose} again={() => void read.refetch()} />;
  return (
    <Drawer open onClose={onClose} title={t("section.people")}>
      {read.error ? <RefusalBox refusal={read.error.refusal} /> : <Skeleton lines={6} />}
    </Drawer>
  );
}
