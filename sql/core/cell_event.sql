-- What happened to each cell on its way to the title and with it, on which day. A cell's state on a date is read from it.
-- Grain: one row an event.
WITH place AS (
    SELECT source, source_id, cell_id FROM core.cell
),
event AS (
    SELECT source, cell_id AS source_id, 'rolled_out' AS event, reported_on AS on_day, is_illustrative FROM history.roll_out WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, 'planned', adopted_on, is_illustrative FROM history.cell_plan WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, 'registered', registered_on, is_illustrative FROM history.registration WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, CASE kind WHEN 'tham_dinh' THEN 'appraised' ELSE 'surveyed' END || CASE WHEN outcome = 'chua_dat' THEN '_not_met' ELSE '' END,
        visited_on, is_illustrative
    FROM history.appraisal_visit WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, CASE outcome WHEN 'giu_vung' THEN 'kept' WHEN 'can_nang_chat' THEN 'to_upgrade' ELSE 'reviewed' END, reviewed_on, is_illustrative
    FROM history.title_review WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, 'upgrade_planned', adopted_on, is_illustrative FROM history.upgrade_plan WHERE valid_to_load IS NULL
)
SELECT
    place.cell_id, -- Chi bộ | Cell
    event.event, -- Việc: rolled_out, planned, registered, surveyed, appraised (và _not_met), recognised, kept, to_upgrade, reviewed, upgrade_planned, withdrawn | Event
    event.on_day, -- Ngày | Day
    event.is_illustrative -- Số liệu minh họa | Illustrative
FROM event
JOIN place USING (source, source_id)
UNION ALL
SELECT cell_id, 'recognised', decided_on, is_illustrative FROM core.recognition WHERE cell_id IS NOT NULL
UNION ALL
SELECT cell_id, 'withdrawn', withdrawn_on, is_illustrative OR is_withdrawal_illustrative FROM core.recognition WHERE cell_id IS NOT NULL AND withdrawn_on IS NOT NULL
