/** Words of what cases have to do with each other. */
export const words = {
  title: "可能是同一件事",
  note: "最像的在前",
  sameCustomer: "同一顾客",
  shares: "都说到“{words}”",
  sameNumbers: "都提到“{numbers}”",
  sameProduct: "同一业务",
};
