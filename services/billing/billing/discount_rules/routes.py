"""Discount rules: a part of the price list."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from billing.discount_rules.repository import DiscountRuleRepository
from billing.discount_rules.schemas import DiscountRuleRead, DiscountRulesRead, SetDiscountRule
from billing.discount_rules.service import DiscountRuleService
from kit.work import Work


@get("/discount-rules", permission="billing.charge_item.read", summary="What a company charges less for")
async def list_discount_rules(
    work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None
) -> DiscountRulesRead:
    rules = await DiscountRuleRepository(work).of_community(community_id)
    return DiscountRulesRead(items=[DiscountRuleRead.of(rule) for rule in rules])


@post("/discount-rules", permission="billing.charge_item.manage", summary="Set what is charged less for; services only")
async def set_discount_rule(data: JSONBody[SetDiscountRule], work: NamedDependency[Work]) -> DiscountRuleRead:
    return DiscountRuleRead.of(await DiscountRuleService(work).set(data))


@post(
    "/discount-rules/{rule_id:uuid}/retire",
    permission="billing.charge_item.manage",
    status_code=200,
    summary="Grant a discount rule no more; what was granted goes on",
)
async def retire_discount_rule(
    rule_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DiscountRuleRead:
    rule = await DiscountRuleService(work).retire(rule_id, if_match)
    await work.flush()
    return DiscountRuleRead.of(rule)


routes = [list_discount_rules, set_discount_rule, retire_discount_rule]
