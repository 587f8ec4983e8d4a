import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../settings/parts/copy-text.ts";
import { Button } from "../ui/Button.tsx";

/** A call to copy whole. */
export function CopyBlock({ text }: { text: string }) {
  const { t } = useTranslation("api");
  const [copied, setCopied] = useState(false);
  return (
    <div className="curl">
      <pre>
        <code>{text}</code>
      </pre>
      <Button size="s" icon={copied ? "check" : undefined} onClick={() => void copyText(text).then(setCopied)}>
        {t(copied ? "copied" : "copy")}
      </Button>
    </div>
  );
}
