-- Reviews of poor and near-poor households of a hamlet or neighbourhood, as counts.
SELECT
    id,
    cell_id,
    reviewed_on,
    standard_code,
    households,
    poor,
    near_poor,
    policy_poor,
    policy_near_poor,
    member_poor,
    member_near_poor,
    recorded_on,
    source_note,
    is_illustrative
FROM household_review
