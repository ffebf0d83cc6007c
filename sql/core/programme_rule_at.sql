-- How far the rules of the programme are seen to be kept, by a date: of how many occasions on how many.
-- Grain: one row a rule.
WITH cell AS (
    SELECT * FROM core.cell_state_at(as_of)
),
reached AS (
    SELECT cell_id, arg_max(members_reached >= members, (reported_on, roll_out_id)) AS is_whole FROM core.roll_out
    WHERE reported_on <= as_of GROUP BY cell_id
),
registered AS (
    SELECT cell_id FROM core.cell_progress_at(as_of) WHERE is_registered
),
planned AS (
    SELECT DISTINCT cell_id FROM core.cell_plan WHERE year = year(as_of) AND adopted_on <= as_of
),
assigned AS (
    SELECT DISTINCT cell_id FROM core.criterion_assignment WHERE year = year(as_of) AND assigned_on <= as_of
),
reviewed AS (
    SELECT count(DISTINCT (commune_id, month)) AS kept, min(month) AS first_month
    FROM core.commune_review WHERE held_on <= as_of AND month < date_trunc('month', as_of)
),
appraised AS (
    SELECT DISTINCT recognition.recognition_id
    FROM core.recognition AS recognition
    JOIN core.appraisal_visit AS visit USING (cell_id)
    WHERE visit.kind = 'tham_dinh' AND visit.outcome = 'dat' AND visit.visited_on <= recognition.decided_on
),
upgraded AS (
    SELECT DISTINCT cell_id FROM core.upgrade_plan WHERE adopted_on <= as_of
),
evidence(code, kept, expected) AS (
    SELECT 'roll_out', count(*) FILTER (reached.is_whole), count(*) FROM cell LEFT JOIN reached USING (cell_id)
    UNION ALL
    SELECT 'registered_planned', count(planned.cell_id), count(*) FROM registered LEFT JOIN planned USING (cell_id)
    UNION ALL
    SELECT 'criteria_assigned', count(assigned.cell_id), count(*) FROM registered LEFT JOIN assigned USING (cell_id)
    UNION ALL
    SELECT 'members_assigned', count(*) FILTER (standing.is_met), count(*)
    FROM cell JOIN core.cell_criterion_at(as_of) AS standing USING (cell_id)
    WHERE cell.holds_title AND standing.code = 'TC05'
    UNION ALL
    SELECT 'monthly_review', reviewed.kept,
        coalesce(datediff('month', reviewed.first_month, date_trunc('month', as_of)), 0)
        * (SELECT count(*) FROM core.commune WHERE (valid_from IS NULL OR valid_from <= as_of)
            AND (valid_to IS NULL OR valid_to >= as_of))
    FROM reviewed
    UNION ALL
    SELECT 'survey_plan', (SELECT count(DISTINCT year) FROM core.survey_plan WHERE adopted_on <= as_of),
        year(as_of) - first_year + 1 FROM core.programme
    UNION ALL
    SELECT 'appraised', count(appraised.recognition_id), count(*)
    FROM core.recognition AS recognition LEFT JOIN appraised USING (recognition_id)
    WHERE recognition.decided_on <= as_of
    UNION ALL
    SELECT 'support_kinds', count(DISTINCT kind), 6 FROM core.support_assignment
    WHERE valid_from <= as_of AND (valid_to IS NULL OR valid_to >= as_of)
    UNION ALL
    SELECT 'upgrade_plan', count(upgraded.cell_id), count(*) FROM cell LEFT JOIN upgraded USING (cell_id)
    WHERE cell.holds_title
    UNION ALL
    SELECT 'title_review', count(*) FILTER (reviewed_on >= recognised_on), count(*) FROM cell
    WHERE holds_title AND recognised_on <= as_of - INTERVAL 1 YEAR
)
SELECT
    code, -- Mã nội dung | Code
    kept::BIGINT AS kept, -- Số lần, số chi bộ thực hiện | Occasions on which it was kept
    expected::BIGINT AS expected, -- Trên tổng số | Of how many
    (SELECT coalesce(bool_or(is_illustrative), false) FROM cell) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM evidence
