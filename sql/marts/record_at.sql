-- The public record beside the warehouse: what it states, what the warehouse computes now for the record's own day, and
-- whether they agree. Rules have no number that could agree: of them it is stated how far they are seen to be kept.
-- Grain: one row a statement of the record.
WITH place AS (
    SELECT coalesce(bool_or(district_name LIKE '%Châu Thành%' AND province_name LIKE '%Bến Tre%'), false) AS is_here
    FROM core.programme
),
programme AS (
    SELECT *, target / nullif(cells, 0)::DOUBLE AS target_of_cells
    FROM marts.programme_at(least(as_of, DATE '2022-08-05'))
),
pilot_group AS (
    SELECT * FROM core.pilot_group_at(least(as_of, DATE '2022-08-05')) WHERE name_vi = 'Ấp Phước Hậu'
),
pilot_poverty AS (
    SELECT * FROM marts.pilot_poverty_at(least(as_of, DATE '2022-08-05'))
    WHERE cell_name = 'Ấp Phước Hậu' AND commune_name = 'Tam Phước'
),
pilot AS (
    SELECT cell.cell_id, recognition.counting_year
    FROM core.cell AS cell
    JOIN core.cell_name_at(least(as_of, DATE '2022-08-05')) AS named USING (cell_id)
    JOIN core.commune AS commune USING (commune_id)
    LEFT JOIN core.recognition AS recognition ON recognition.cell_id = cell.cell_id
        AND recognition.decided_on <= least(as_of, DATE '2022-08-05')
    WHERE cell.is_pilot AND named.name_vi = 'Ấp Phước Hậu' AND commune.name_vi = 'Tam Phước'
),
measure AS (
    SELECT unnest([
        {'code': 'target', 'value': target::DOUBLE}, {'code': 'cells', 'value': cells::DOUBLE},
        {'code': 'target_of_cells', 'value': target_of_cells},
        {'code': 'communes', 'value': communes::DOUBLE}, {'code': 'net', 'value': net::DOUBLE},
        {'code': 'target_share', 'value': target_share},
        {'code': 'cells_share', 'value': cells_share}, {'code': 'remaining', 'value': remaining::DOUBLE},
        {'code': 'withdrawn', 'value': withdrawn::DOUBLE}
    ], recursive := true), is_illustrative
    FROM programme
    UNION ALL
    SELECT 'year_' || year, recognised::DOUBLE, is_illustrative
    FROM marts.yearly_recognitions_at(least(as_of, DATE '2022-08-05'))
    UNION ALL
    SELECT 'pilot', count(DISTINCT cell_id)::DOUBLE, false FROM pilot
    UNION ALL
    SELECT 'pilot_year', max(counting_year)::DOUBLE, false FROM pilot
    UNION ALL
    SELECT unnest([
        {'code': 'pilot_members', 'value': members::DOUBLE}, {'code': 'pilot_active', 'value': active::DOUBLE},
        {'code': 'pilot_exempt', 'value': exempt::DOUBLE},
        {'code': 'pilot_away', 'value': away::DOUBLE}, {'code': 'pilot_pomelo', 'value': cooperative_members::DOUBLE},
        {'code': 'pilot_occupational', 'value': occupational_members::DOUBLE}
    ], recursive := true), is_illustrative
    FROM pilot_group
    UNION ALL
    SELECT unnest([
        {'code': 'pilot_households', 'value': households::DOUBLE}, {'code': 'pilot_poor', 'value': poor::DOUBLE},
        {'code': 'pilot_poor_rate', 'value': poor_rate},
        {'code': 'pilot_near_poor', 'value': near_poor::DOUBLE},
        {'code': 'pilot_near_poor_rate', 'value': near_poor_rate},
        {'code': 'pilot_member_households', 'value': member_households::DOUBLE},
        {'code': 'pilot_policy_households', 'value': policy_households::DOUBLE}
    ], recursive := true), is_illustrative
    FROM pilot_poverty
)
SELECT
    statement.position, -- Thứ tự | Order
    statement.code, -- Mã nội dung | Code
    statement.kind, -- Loại: fact, rule, beyond | Kind
    statement.statement_vi, -- Nội dung | Statement
    statement.statement_en, -- Nội dung (tiếng Anh) | Statement in English
    statement.stated::DOUBLE AS stated, -- Theo nguồn công khai | As stated [its own unit, or 0..1]
    measure.value AS computed, -- Tính lại từ kho số liệu | Computed from the warehouse [the same]
    statement.decimals, -- Số chữ số lẻ khi so | Decimals compared
    statement.is_share, -- Là tỷ lệ | A share
    statement.on_day, -- Tính đến ngày | As of
    rule.kept, -- Quy định: số lần, số chi bộ thực hiện | Rules: occasions on which it was kept
    rule.expected, -- Quy định: trên tổng số | Rules: of how many
    CASE
        WHEN statement.kind = 'beyond' THEN 'beyond'
        WHEN NOT place.is_here THEN 'elsewhere'
        WHEN statement.kind = 'rule' THEN CASE WHEN coalesce(rule.expected, 0) = 0 THEN 'unseen'
        WHEN rule.kept >= rule.expected THEN 'kept' ELSE 'followed' END
        WHEN statement.on_day > as_of THEN 'later'
        WHEN abs(round(measure.value, statement.decimals) - statement.stated) < 0.0000001 THEN 'agrees'
        ELSE 'differs'
    END AS state, -- Kết quả: agrees khớp, differs lệch, later sau ngày xem, elsewhere không có trong nguồn, kept,
        -- followed, unseen, beyond | Result
    statement.page, -- Trang | Page
    statement.mart, -- Bảng số liệu | Mart
    statement.query, -- Truy vấn | Query
    coalesce(measure.is_illustrative, rule.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.record_statement AS statement
CROSS JOIN place
LEFT JOIN measure ON measure.code = statement.code
LEFT JOIN core.programme_rule_at(as_of) AS rule ON rule.code = statement.code
ORDER BY statement.position
