-- What happened to each cell on its way to the title and with it, on which day. A cell's state on a date is read from it.
-- Grain: one row an event.
WITH event AS (
    SELECT cell_id, 'rolled_out' AS event, reported_on AS on_day, year(reported_on) AS year, NULL AS detail_vi, NULL AS detail_en, is_illustrative, source_note
    FROM core.roll_out
    UNION ALL
    SELECT cell_id, 'planned', adopted_on, year, NULL, NULL, is_illustrative, source_note FROM core.cell_plan
    UNION ALL
    SELECT cell_id, 'registered', registered_on, year, NULL, NULL, is_illustrative, NULL FROM core.registration
    UNION ALL
    SELECT cell_id, CASE kind WHEN 'tham_dinh' THEN 'appraised' ELSE 'surveyed' END || CASE WHEN outcome = 'chua_dat' THEN '_not_met' ELSE '' END,
        visited_on, plan_year, NULL, NULL, is_illustrative, NULL
    FROM core.appraisal_visit
    UNION ALL
    SELECT cell_id, 'recognised', decided_on, counting_year, decision_no, decision_no, is_illustrative, source_note FROM core.recognition
    UNION ALL
    SELECT cell_id, CASE outcome WHEN 'giu_vung' THEN 'kept' WHEN 'can_nang_chat' THEN 'to_upgrade' ELSE 'reviewed' END,
        reviewed_on, year, NULL, NULL, is_illustrative, source_note
    FROM core.title_review
    UNION ALL
    SELECT cell_id, 'upgrade_planned', adopted_on, year, content_vi, content_en, is_illustrative, source_note FROM core.upgrade_plan
    UNION ALL
    SELECT cell_id, 'withdrawn', withdrawn_on, year(withdrawn_on), NULL, NULL, is_illustrative OR is_withdrawal_illustrative, NULL
    FROM core.recognition WHERE withdrawn_on IS NOT NULL
)
SELECT
    cell_id, -- Chi bộ | Cell
    event, -- Việc: rolled_out, planned, registered, surveyed, appraised (và _not_met), recognised, kept, to_upgrade, reviewed, upgrade_planned, withdrawn | Event
    on_day, -- Ngày | Day
    year, -- Năm mà việc ấy thuộc về | Year to which it belongs [year]
    detail_vi, -- Số quyết định, nội dung kế hoạch | Decision number, content of the plan
    detail_en, -- Số quyết định, nội dung kế hoạch (tiếng Anh) | Decision number, content of the plan, in English
    is_illustrative, -- Số liệu minh họa | Illustrative
    source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM event
WHERE cell_id IS NOT NULL
