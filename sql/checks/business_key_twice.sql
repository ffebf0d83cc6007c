-- warn
-- vi: Người đọc sẽ tưởng mỗi việc được ghi một lần, trong khi có việc được ghi hai lần với mã khác nhau; mỗi việc chỉ được tính một lần.
-- en: A reader would believe that each matter is stated once, while some are stated twice under different ids; each counts once.
-- touches: recognitions, communes, poverty, targets, criteria, members
-- shows: source, table_name, times, first_id, last_id
SELECT source, 'programme_report' AS table_name, concat_ws(' ', programme_id, reported_to) AS key, count(*) AS times,
    min(id) AS first_id, max(id) AS last_id
FROM history.programme_report WHERE valid_to_load IS NULL GROUP BY source, programme_id, reported_to HAVING count(*) > 1
UNION ALL
SELECT source, 'programme_result', concat_ws(' ', programme_id, counting_year, counted_to), count(*), min(id), max(id)
FROM history.programme_result WHERE valid_to_load IS NULL GROUP BY source, programme_id, counting_year, counted_to
HAVING count(*) > 1
UNION ALL
SELECT source, 'programme_target', concat_ws(' ', programme_id, unit_id, effective_from), count(*), min(id), max(id)
FROM history.programme_target WHERE valid_to_load IS NULL GROUP BY source, programme_id, unit_id, effective_from
HAVING count(*) > 1
UNION ALL
SELECT source, 'registration', concat_ws(' ', cell_id, year), count(*), min(id), max(id)
FROM history.registration WHERE valid_to_load IS NULL GROUP BY source, cell_id, year HAVING count(*) > 1
UNION ALL
SELECT source, 'cell_plan', concat_ws(' ', cell_id, year), count(*), min(id), max(id)
FROM history.cell_plan WHERE valid_to_load IS NULL GROUP BY source, cell_id, year HAVING count(*) > 1
UNION ALL
SELECT source, 'cell_grade', concat_ws(' ', cell_id, year), count(*), min(id), max(id)
FROM history.cell_grade WHERE valid_to_load IS NULL GROUP BY source, cell_id, year HAVING count(*) > 1
UNION ALL
SELECT source, 'assessment', concat_ws(' ', cell_id, criterion_id, assessed_on), count(*), min(id), max(id)
FROM history.assessment WHERE valid_to_load IS NULL GROUP BY source, cell_id, criterion_id, assessed_on
HAVING count(*) > 1
UNION ALL
SELECT source, 'criterion_assignment', concat_ws(' ', cell_id, criterion_id, year, office_vi), count(*), min(id),
    max(id)
FROM history.criterion_assignment WHERE valid_to_load IS NULL GROUP BY source, cell_id, criterion_id, year, office_vi
HAVING count(*) > 1
UNION ALL
SELECT source, 'household_review', concat_ws(' ', cell_id, reviewed_on, standard_code), count(*), min(id), max(id)
FROM history.household_review WHERE valid_to_load IS NULL GROUP BY source, cell_id, reviewed_on, standard_code
HAVING count(*) > 1
UNION ALL
SELECT source, 'membership_count', concat_ws(' ', cell_id, counted_on), count(*), min(id), max(id)
FROM history.membership_count WHERE valid_to_load IS NULL GROUP BY source, cell_id, counted_on HAVING count(*) > 1
UNION ALL
SELECT source, 'member_task', concat_ws(' ', cell_id, reported_on), count(*), min(id), max(id)
FROM history.member_task WHERE valid_to_load IS NULL GROUP BY source, cell_id, reported_on HAVING count(*) > 1
UNION ALL
SELECT source, 'roll_out', concat_ws(' ', cell_id, reported_on), count(*), min(id), max(id)
FROM history.roll_out WHERE valid_to_load IS NULL GROUP BY source, cell_id, reported_on HAVING count(*) > 1
UNION ALL
SELECT source, 'recognition', concat_ws(' ', cell_id, decided_on), count(*), min(id), max(id)
FROM history.recognition WHERE valid_to_load IS NULL GROUP BY source, cell_id, decided_on HAVING count(*) > 1
UNION ALL
SELECT source, 'appraisal_visit', concat_ws(' ', cell_id, kind, visited_on), count(*), min(id), max(id)
FROM history.appraisal_visit WHERE valid_to_load IS NULL GROUP BY source, cell_id, kind, visited_on HAVING count(*) > 1
UNION ALL
SELECT source, 'title_review', concat_ws(' ', cell_id, year, reviewed_on), count(*), min(id), max(id)
FROM history.title_review WHERE valid_to_load IS NULL GROUP BY source, cell_id, year, reviewed_on HAVING count(*) > 1
UNION ALL
SELECT source, 'commune_review', concat_ws(' ', unit_id, month), count(*), min(id), max(id)
FROM history.commune_review WHERE valid_to_load IS NULL GROUP BY source, unit_id, month HAVING count(*) > 1
UNION ALL
SELECT source, 'survey_plan', concat_ws(' ', programme_id, year), count(*), min(id), max(id)
FROM history.survey_plan WHERE valid_to_load IS NULL GROUP BY source, programme_id, year HAVING count(*) > 1
UNION ALL
SELECT source, 'poverty_standard', concat_ws(' ', code), count(*), min(id), max(id)
FROM history.poverty_standard WHERE valid_to_load IS NULL GROUP BY source, code HAVING count(*) > 1
UNION ALL
SELECT source, 'criterion', concat_ws(' ', code, valid_from), count(*), min(id), max(id)
FROM history.criterion WHERE valid_to_load IS NULL GROUP BY source, code, valid_from HAVING count(*) > 1
UNION ALL
SELECT source, 'cell_succession', concat_ws(' ', predecessor_cell_id, successor_cell_id, happened_on), count(*),
    min(id), max(id)
FROM history.cell_succession WHERE valid_to_load IS NULL GROUP BY source, predecessor_cell_id, successor_cell_id,
    happened_on HAVING count(*) > 1
UNION ALL
SELECT source, 'cell_name', concat_ws(' ', cell_id, valid_from), count(*), min(id), max(id)
FROM history.cell_name WHERE valid_to_load IS NULL GROUP BY source, cell_id, valid_from HAVING count(*) > 1
