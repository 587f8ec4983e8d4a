import { useTranslation } from "react-i18next";
import { revokeKey } from "../../../src/people/contract/keys.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { toast } from "../../ui/Toast.tsx";
import type { KeyRow } from "./key-row.ts";

/** Asks before a key is revoked: the program that uses it stops at once. */
export function RevokeDialog({ of: key, onClose }: { of: KeyRow; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const revoke = useCommand(revokeKey);
  const go = async () => {
    if (!(await revoke.run({ keyId: key.id }))) return;
    toast(t("keys.revokedDone", { name: key.name }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("keys.revokeAsk", { name: key.name })}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={revoke.busy} onClick={() => void go()}>
            {t("keys.revoke")}
          </Button>
        </>
      }
    >
      <div className="dform">
        {revoke.refusal && <RefusalBox refusal={revoke.refusal} />}
        <p className="t2">{t("keys.revokeBody")}</p>
      </div>
    </Dialog>
  );
}
