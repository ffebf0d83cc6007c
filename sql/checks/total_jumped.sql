-- stop
-- vi: Người đọc sẽ tưởng một tổng của huyện tăng hoặc giảm hơn mười lần, điều gần như chắc chắn là lỗi nhập liệu.
-- en: A reader would believe that a total of the district rose or fell more than tenfold, which is almost surely a slip of the pen.
-- touches: poverty, targets, members, forecast
-- shows: total, source, year
-- The same rows in both loads, source by source: what is added or gone is another rule's matter, and a single row that
-- jumped is left out already, unless there are many of them.
WITH swamped AS (
    SELECT cell.source
    FROM core.household_review AS review
    JOIN core.cell AS cell USING (cell_id)
    GROUP BY cell.source
    HAVING count(*) FILTER (review.is_jump) >= (SELECT value FROM meta.setting WHERE name = 'minimum_rows')
),
reviews AS (
    SELECT now.source, year(now.reviewed_on) AS year, before AS before, now AS now
    FROM history.household_review AS now
    JOIN core.household_review AS review ON review.review_id = now.entity_id
    JOIN previous.history.household_review AS before ON before.entity_id = now.entity_id
        AND before.valid_to_load IS NULL
    WHERE now.valid_to_load IS NULL
        AND (review.is_counted OR (review.is_jump AND now.source IN (SELECT source FROM swamped)))
),
compared AS (
    SELECT 'households' AS total, source, year, before.households AS before, now.households AS now FROM reviews
    UNION ALL
    SELECT 'poor', source, year, before.poor, now.poor FROM reviews
    UNION ALL
    SELECT 'near_poor', source, year, before.near_poor, now.near_poor FROM reviews
    UNION ALL
    SELECT 'members', now.source, year(now.counted_on), before.active + before.exempt + before.away,
        now.active + now.exempt + now.away
    FROM history.membership_count AS now
    JOIN previous.history.membership_count AS before ON before.entity_id = now.entity_id
        AND before.valid_to_load IS NULL
    WHERE now.valid_to_load IS NULL
    UNION ALL
    SELECT 'target', now.source, year(now.due_on), before.target_cells, now.target_cells
    FROM history.programme_target AS now
    JOIN previous.history.programme_target AS before ON before.entity_id = now.entity_id
        AND before.valid_to_load IS NULL
    WHERE now.valid_to_load IS NULL AND now.unit_id IS NULL
    UNION ALL
    SELECT 'recognised as reported', now.source, now.counting_year, before.recognised, now.recognised
    FROM history.programme_result AS now
    JOIN previous.history.programme_result AS before ON before.entity_id = now.entity_id
        AND before.valid_to_load IS NULL
    WHERE now.valid_to_load IS NULL
),
summed AS (
    SELECT total, source, year, sum(before) AS before, sum(now) AS now FROM compared GROUP BY ALL
),
threshold AS (
    SELECT
        (SELECT value FROM meta.setting WHERE name = 'jump_factor') AS factor,
        (SELECT value FROM meta.setting WHERE name = 'minimum_rows') AS minimum
)
SELECT summed.*
FROM summed
CROSS JOIN threshold
WHERE now > factor * greatest(before, minimum) OR before > factor * greatest(now, minimum)
