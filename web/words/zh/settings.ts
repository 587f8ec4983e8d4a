import { me, sessions } from "./settings/account.ts";
import { audit } from "./settings/audit.ts";
import { away } from "./settings/away.ts";
import { backups } from "./settings/backups.ts";
import { dept } from "./settings/departments.ts";
import { keys } from "./settings/keys.ts";
import { limits } from "./settings/limits.ts";
import { people } from "./settings/people.ts";
import { portal } from "./settings/portal.ts";
import { privacy } from "./settings/privacy.ts";
import { roles } from "./settings/roles.ts";

/** Words of the settings: what all sections share here, those of one section in `settings/`. */
export const words = {
  title: "设置",
  notYours: "这一页不在您的权限内。",
  notYoursHow: "需要时请找管理员，他们能在“人员”里调整角色。",
  noPage: "没有这一页。",
  noPageHow: "请从设置里另选一项。",
  save: "保存",
  saved: "已保存",
  next: "下一步",
  copy: "复制",
  copied: "已复制",
  kept: "已经记下",
  missing: "请填这一项",
  lacking: "还没有填好：{fields}",
  onlyOnce: "只显示这一次，关掉就看不到了。",
  reason: "原因",
  reasonHint: "会记入审计日志",
  reasonMissing: "请写明原因",
  comma: "、",
  colon: "：",
  semicolon: "；",
  conflict: {
    title: "有人刚改过同样的项目",
    how: "下面是现在的内容，表里是您填的。再按保存，以您的为准。",
    takeTheirs: "用现在的",
  },
  group: { mine: "我的", organisation: "机构", data: "数据与接口", product: "产品" },
  section: {
    account: "我的账号",
    people: "人员",
    departments: "部门与地区",
    portal: "顾客门户",
    assignment: "分配规则",
    team: "团队工作量",
    limits: "个案规则",
    taxonomies: "分类",
    roles: "角色与权限",
    audit: "审计",
    privacy: "个人信息",
    backups: "备份",
    keys: "API密钥",
    about: "关于",
  },
  elsewhere: { imports: "导入", api: "API说明" },
  me,
  away,
  sessions,
  people,
  portal,
  dept,
  limits,
  roles,
  keys,
  backups,
  privacy,
  audit,
  about: {
    product: "产品",
    promise: "每一件投诉，都有交代。",
    version: "版本{version}",
    organisation: "机构",
    zone: "时区",
    zoneHint: "期限按它计算，由运维在启动设置里指定",
    licence: "许可",
    licenceHint: "开源，可自由使用和修改",
    apiHint: "页面能做的，别的系统都能通过API做",
    openApi: "看API说明",
  },
};
