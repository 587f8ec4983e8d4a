import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog, Drawer } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { Locked } from "../ui/Locked.tsx";
import { Menu } from "../ui/Menu.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import { Shelf } from "./Shelf.tsx";

const REFUSAL = {
  message: "每件个案都要有交代才能结案：事实、谁的责任、怎么办或为什么不办、不同意去哪里。",
  rule: "R8",
  missing: [
    { field: "account", message: "交代书还没发出" },
    { field: "answer", message: "顾客的答复还没记录" },
  ],
  wayOut: "account",
};

/** What says no, waits, is empty, or opens above the page. */
export function Overlays() {
  const [open, setOpen] = useState<"dialog" | "drawer" | null>(null);
  const [reason, setReason] = useState("");
  const close = () => setOpen(null);
  const Box = open === "drawer" ? Drawer : Dialog;
  return (
    <>
      <Shelf title="RefusalBox · Locked · EmptyState">
        <RefusalBox
          refusal={REFUSAL}
          title="现在不能结案"
          onGo={() => undefined}
          onWayOut={() => undefined}
          onClose={close}
        />
        <Locked title="应得">记录要求后可见</Locked>
        <EmptyState what="这里会列出交给你的个案。" how="按 N 受理一件，或在个案列表里领一件未分派的。">
          <Button look="text">去看未分派的</Button>
        </EmptyState>
      </Shelf>
      <Shelf title="Menu · Dialog · Drawer · Toast · Skeleton">
        <Menu
          label="更多"
          items={[
            { head: "这件个案" },
            { label: "移交", icon: "transfer", keys: "M", onSelect: () => toast("已移交给何书宁") },
            { label: "导出", icon: "download", onSelect: () => undefined },
            "line",
            { label: "撤回", icon: "undo", blocked: true, note: "R8", onSelect: () => undefined },
            "line",
            { label: "按最近期限", checked: true, onSelect: () => undefined },
            { label: "按严重度", checked: false, onSelect: () => undefined },
          ]}
          trigger={(trigger) => <Button {...trigger} look="icon" icon="more" label="更多" />}
        />
        <Button onClick={() => setOpen("dialog")}>Dialog</Button>
        <Button onClick={() => setOpen("drawer")}>Drawer</Button>
        <Button onClick={() => toast("3件已分派给周晓棠", { act: { word: "撤回", run: close } })}>Toast</Button>
        <Skeleton lines={3} />
        <Box
          open={open !== null}
          onClose={close}
          title="移交个案"
          foot={
            <>
              <Button onClick={close}>取消</Button>
              <Button look="fill" onClick={close}>
                移交
              </Button>
            </>
          }
        >
          <Field label="原因" required hint="会告诉顾客换了谁负责">
            <TextArea value={reason} onChange={setReason} maxLength={500} />
          </Field>
        </Box>
      </Shelf>
    </>
  );
}
