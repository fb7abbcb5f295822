"""OPERATIONS: every operation of the API, in the one table that everything is made of."""

from functools import cache
from typing import Any

from bot.web.api import looks, openapi, shapes, signed, tickets
from bot.web.api.call import Answer, Call, Operation, Result

_ACTED = {200: Answer("已生效，或同一个人刚做过 done, or done before", shapes.Acted)}


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document of this table."""
    return openapi.document(OPERATIONS)


async def _document(call: Call) -> Result:
    return Result(200, document())


async def _page(call: Call) -> Result:
    return Result(200, {}, html=openapi.page(document()))


OPERATIONS: tuple[Operation, ...] = (
    Operation(
        *("GET", "/tickets", "list_tickets", "工单列表 List tickets", tickets.page),
        {200: Answer("一页，最新的在前 one page, newest first", shapes.Page)},
        scope="tickets:read",
        query=shapes.TicketQuery,
    ),
    Operation(
        *("POST", "/tickets", "file_ticket", "为买家建工单 File a case for a buyer", tickets.file),
        {
            201: Answer("新工单 a new ticket", shapes.Acted),
            200: Answer("已有进行中的工单，补充进去了 added to the open one", shapes.Acted),
        },
        scope="tickets:write",
        body=shapes.NewTicket,
        faults=("declined",),
        more="与买家自己提交走同一段程序：查订单、按规则判断、需要时自动审核、通知买家。 "
        "The very code of a buyer's own filing: order look-up, rules, automatic review, notice.",
    ),
    Operation(
        *("GET", "/tickets/{number}", "get_ticket", "一张工单 One ticket", tickets.one),
        {200: Answer("工单 the ticket", shapes.TicketOut)},
        scope="tickets:read",
        faults=("no_such_ticket",),
    ),
    *(
        Operation(
            *("POST", f"/tickets/{{number}}/{name}", f"{name}_ticket", verb.summary),
            *(tickets.verb_run(name), _ACTED),
            scope=verb.scope,
            body=verb.body,
            faults=("no_such_ticket", "no_right", "declined"),
        )
        for name, verb in tickets.VERBS.items()
    ),
    Operation(
        *("GET", "/orders/{order_no}", "get_order", "查订单 Look an order up", looks.order),
        {200: Answer("订单 the order", shapes.OrderOut)},
        scope="orders",
        faults=("no_such_order",),
    ),
    Operation(
        *("GET", "/rules", "get_rules", "现行规则 The rules in force", looks.rules),
        {200: Answer("规则 the rules", shapes.RulesOut)},
        who="public",
    ),
    Operation(
        *("GET", "/stats", "get_stats", "统计 Figures", looks.stats),
        {200: Answer("统计 figures", shapes.StatsOut)},
        scope="stats",
        query=shapes.StatsQuery,
    ),
    Operation(
        *("POST", "/supplier/answers", "answer_question", "上游的答复 The supplier's answer"),
        signed.answered,
        {200: Answer("收下了，或早已知道 accepted, or known", shapes.Taken)},
        who="signed",
        body=shapes.SupplierAnswer,
        faults=("no_such_question",),
        more="用 [supplier] secret 签名，见 docs/suppliers.md。 Signed with [supplier] secret.",
    ),
    Operation(
        *("POST", "/deliveries", "report_delivery", "发货失败 Report a failed delivery"),
        signed.reported,
        {200: Answer("处理结果 what became of it", shapes.Reported)},
        who="signed",
        scope="deliveries",
        body=shapes.DeliveryReport,
        more="口令（deliveries 权限）、[api] token，或用它签名。 "
        "A token with the scope deliveries, the [api] token, or signed with it.",
    ),
    Operation(
        *(
            "GET",
            "/openapi.json",
            "get_openapi",
            "这份接口说明 This document",
            _document,
        ),
        {200: Answer("OpenAPI 3.1", shapes.Document)},
        who="public",
    ),
    Operation(
        *("GET", "/docs", "get_docs", "给人看的接口说明 The reference page", _page),
        {200: Answer("网页 a page", content="text/html")},
        who="public",
    ),
)
