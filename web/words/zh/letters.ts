/** Letters to customers, ready to be mended. Written in the customer's language, whatever language the page is in. */
export const words = {
  dear: "{name}，",
  dearNobody: "您好，",
  /** What the letter is about: their own words where they make a whole sentence, else the day they said them. */
  about: { quoted: "您说的“{gist}”这件事", dated: "您{day}反映的事" },
  acknowledgement: "{dear}{about}，我们收到了，编号{number}，由{owner}负责到底，您不用再找别人。{next}",
  acknowledgementNext: "{when}前我跟您联系，告诉您查到哪一步。",
  decline:
    "{dear}{about}（编号{number}），我们仔细看过，按规定不能受理，原因是：{ground}。如果您不同意，可以向本行合规与消费者权益部申请复核，也可以向监管部门反映。",
  handOver:
    "{dear}您的事（编号{number}）从今天起由{to}负责，前面说过的、查到的都已交接清楚，您不用再讲一遍。{to}会按约好的时间跟您联系。",
  reopen:
    "{dear}您的事（编号{number}）已经重新打开，由{to}负责重新核实。前面说过的、查到的都在，您不用再讲一遍。{next}",
  reopenNext: "{to}会在{when}前跟您联系。",
  proposal:
    "{dear}您反映的事我们已经查清。我们打算这样办：{remedy}{amount}您看这样可以吗？有不同的想法，请直接告诉我。{next}",
  proposalNext: "{when}前我再跟您联系，听您的答复。",
  amount: "金额为{sum}。",
  accountFacts: "{dear}关于{about}（编号{number}），我们查明：{reason}",
  accountResponsibility: {
    company: "责任在我们，对不起。",
    customer: "经过核对，我们没有办错；下面把依据一项项说给您听。",
    third_party: "问题出在第三方，我们会帮您一起跟进。",
    shared: "双方都有责任，其中我们这一方占{share}%，我们不推。",
    not_established: "以现有的材料，还不能认定是谁的责任。",
  },
  accountDone: "已经做到：{remedy}{amount}{steps}",
  accountSteps: "另外已办好：{steps}。",
  accountNothing: "这次没有补救，理由是：{reason}",
  ground: {
    not_our_customer_or_product: "这件事不属于我们的顾客或业务",
    decided_by_court_or_arbitration: "法院或仲裁已经有了结论",
    pending_with_court_or_arbitration: "法院或仲裁正在处理",
    same_matter_answered_finally: "同一件事我们已经给过最终答复",
    employment_or_internal_matter: "这属于劳动或内部管理事项",
  },
  closing: "谢谢您把这件事告诉我们，我们会据此改进。",
};
