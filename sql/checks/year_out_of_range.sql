-- warn
-- vi: Người đọc sẽ tưởng mọi dòng thuộc một năm có thật, trong khi có năm nằm ngoài 1900-2100; các dòng này không vào năm nào.
-- en: A reader would believe that every row belongs to a real year, while some lie outside 1900-2100; these count for no year.
-- touches: recognitions, criteria, targets
-- shows: source, table_name, id
SELECT source, 'programme' AS table_name, id, first_year AS year FROM history.programme
WHERE valid_to_load IS NULL AND first_year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'programme', id, last_year FROM history.programme
WHERE valid_to_load IS NULL AND last_year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'programme_result', id, counting_year FROM history.programme_result
WHERE valid_to_load IS NULL AND counting_year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'registration', id, year FROM history.registration
WHERE valid_to_load IS NULL AND year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'cell_plan', id, year FROM history.cell_plan
WHERE valid_to_load IS NULL AND year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'cell_grade', id, year FROM history.cell_grade
WHERE valid_to_load IS NULL AND year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'criterion_assignment', id, year FROM history.criterion_assignment
WHERE valid_to_load IS NULL AND year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'survey_plan', id, year FROM history.survey_plan
WHERE valid_to_load IS NULL AND year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'recognition', id, counting_year FROM history.recognition
WHERE valid_to_load IS NULL AND counting_year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'withdrawal', id, counting_year FROM history.withdrawal
WHERE valid_to_load IS NULL AND counting_year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'title_review', id, year FROM history.title_review
WHERE valid_to_load IS NULL AND year NOT BETWEEN 1900 AND 2100
UNION ALL
SELECT source, 'upgrade_plan', id, year FROM history.upgrade_plan
WHERE valid_to_load IS NULL AND year NOT BETWEEN 1900 AND 2100
