-- warn
-- vi: Người đọc sẽ tưởng mọi việc của chi bộ diễn ra khi chi bộ còn tồn tại; công nhận và rà soát hộ nghèo ghi sau ngày cuối cùng bị loại khỏi số liệu.
-- en: A reader would believe that all that a cell did happened while it existed; recognitions and household reviews dated after its last day are left out of the figures.
-- touches: recognitions, poverty, criteria, members
-- shows: source, table_name, id, cell_id
-- A cell is graded for a year that it still lived in, so the day counts, not the year. Early grades of a later cell are
-- doubtful too.
WITH event AS (
    SELECT source, 'registration' AS table_name, id, cell_id, registered_on AS on_day FROM history.registration
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_plan', id, cell_id, adopted_on FROM history.cell_plan WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'criterion_assignment', id, cell_id, assigned_on FROM history.criterion_assignment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'member_task', id, cell_id, reported_on FROM history.member_task WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'assessment', id, cell_id, assessed_on FROM history.assessment WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_grade', id, cell_id, graded_on FROM history.cell_grade WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'appraisal_visit', id, cell_id, visited_on FROM history.appraisal_visit WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'recognition', id, cell_id, decided_on FROM history.recognition WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'title_review', id, cell_id, reviewed_on FROM history.title_review WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'upgrade_plan', id, cell_id, adopted_on FROM history.upgrade_plan WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'household_review', id, cell_id, reviewed_on FROM history.household_review
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'membership_count', id, cell_id, counted_on FROM history.membership_count WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'roll_out', id, cell_id, reported_on FROM history.roll_out WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'livelihood_model', id, cell_id, started_on FROM history.livelihood_model WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'lesson', id, cell_id, drawn_on FROM history.lesson WHERE valid_to_load IS NULL
)
SELECT event.source, event.table_name, event.id, event.cell_id, event.on_day, life.begins_on AS established_on,
    greatest(life.ends_on, cell.dissolved_on) AS dissolved_on
FROM event
JOIN core.cell AS cell ON cell.source = event.source AND cell.source_id = event.cell_id
JOIN core.cell_life AS life ON life.cell_id = cell.cell_id
WHERE event.on_day > greatest(life.ends_on, cell.dissolved_on) OR event.on_day < life.begins_on
