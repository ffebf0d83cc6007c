-- warn
-- vi: Người đọc sẽ tưởng mọi dòng đều thuộc về một chi bộ, xã, tiêu chí hay quyết định có thật, trong khi có dòng chỉ tới mã không tồn tại và không vào số liệu nào.
-- en: A reader would believe that every row belongs to a cell, commune, criterion or decision that exists, while some point to nothing and enter no figure of it.
-- touches: recognitions, communes, poverty, targets, criteria, members
-- shows: source, table_name, id, key, refers_to
-- One line for each relation of the sources: SQLite does not hold its foreign keys unless it is asked to.
WITH stated AS (
    SELECT source, 'programme_target' AS table_name, id, 'programme_id' AS key, 'programme' AS refers_to,
        programme_id AS missing FROM history.programme_target WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'programme_target', id, 'unit_id', 'unit', unit_id FROM history.programme_target
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'programme_report', id, 'programme_id', 'programme', programme_id FROM history.programme_report
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'programme_result', id, 'programme_id', 'programme', programme_id FROM history.programme_result
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cluster', id, 'programme_id', 'programme', programme_id FROM history.cluster
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cluster_unit', id, 'cluster_id', 'cluster', cluster_id FROM history.cluster_unit
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cluster_unit', id, 'unit_id', 'unit', unit_id FROM history.cluster_unit WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'unit_succession', id, 'predecessor_unit_id', 'unit', predecessor_unit_id
    FROM history.unit_succession WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'unit_succession', id, 'successor_unit_id', 'unit', successor_unit_id FROM history.unit_succession
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell', id, 'unit_id', 'unit', unit_id FROM history.cell WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'pilot_designation', id, 'cell_id', 'cell', cell_id FROM history.pilot_designation
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'lesson', id, 'cell_id', 'cell', cell_id FROM history.lesson WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'replication', id, 'lesson_id', 'lesson', lesson_id FROM history.replication
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'replication', id, 'from_cell_id', 'cell', from_cell_id FROM history.replication
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'replication', id, 'to_cell_id', 'cell', to_cell_id FROM history.replication
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'roll_out', id, 'cell_id', 'cell', cell_id FROM history.roll_out WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_plan', id, 'cell_id', 'cell', cell_id FROM history.cell_plan WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'criterion_assignment', id, 'cell_id', 'cell', cell_id FROM history.criterion_assignment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'criterion_assignment', id, 'criterion_id', 'criterion', criterion_id
    FROM history.criterion_assignment WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'member_task', id, 'cell_id', 'cell', cell_id FROM history.member_task WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'registration', id, 'cell_id', 'cell', cell_id FROM history.registration WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'assessment', id, 'cell_id', 'cell', cell_id FROM history.assessment WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'assessment', id, 'criterion_id', 'criterion', criterion_id FROM history.assessment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_grade', id, 'cell_id', 'cell', cell_id FROM history.cell_grade WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'survey_plan', id, 'programme_id', 'programme', programme_id FROM history.survey_plan
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'appraisal_visit', id, 'survey_plan_id', 'survey_plan', survey_plan_id FROM history.appraisal_visit
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'appraisal_visit', id, 'cell_id', 'cell', cell_id FROM history.appraisal_visit
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'recognition', id, 'cell_id', 'cell', cell_id FROM history.recognition WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'withdrawal', id, 'recognition_id', 'recognition', recognition_id FROM history.withdrawal
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'title_review', id, 'cell_id', 'cell', cell_id FROM history.title_review WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'upgrade_plan', id, 'cell_id', 'cell', cell_id FROM history.upgrade_plan WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'household_review', id, 'cell_id', 'cell', cell_id FROM history.household_review
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'membership_count', id, 'cell_id', 'cell', cell_id FROM history.membership_count
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'livelihood_model', id, 'cell_id', 'cell', cell_id FROM history.livelihood_model
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'commune_review', id, 'unit_id', 'unit', unit_id FROM history.commune_review
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'difficulty', id, 'commune_review_id', 'commune_review', commune_review_id FROM history.difficulty
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'difficulty', id, 'cell_id', 'cell', cell_id FROM history.difficulty WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_succession', id, 'predecessor_cell_id', 'cell', predecessor_cell_id
    FROM history.cell_succession WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_succession', id, 'successor_cell_id', 'cell', successor_cell_id FROM history.cell_succession
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_name', id, 'cell_id', 'cell', cell_id FROM history.cell_name WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'difficulty', id, 'criterion_id', 'criterion', criterion_id FROM history.difficulty
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'support_assignment', id, 'cluster_id', 'cluster', cluster_id FROM history.support_assignment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'support_assignment', id, 'unit_id', 'unit', unit_id FROM history.support_assignment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'support_assignment', id, 'cell_id', 'cell', cell_id FROM history.support_assignment
    WHERE valid_to_load IS NULL
),
there AS (
    SELECT source, 'programme' AS refers_to, id AS missing FROM history.programme WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'unit', id FROM history.unit WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cluster', id FROM history.cluster WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell', id FROM history.cell WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'lesson', id FROM history.lesson WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'criterion', id FROM history.criterion WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'survey_plan', id FROM history.survey_plan WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'recognition', id FROM history.recognition WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'commune_review', id FROM history.commune_review WHERE valid_to_load IS NULL
)
SELECT stated.* FROM stated ANTI JOIN there USING (source, refers_to, missing) WHERE missing IS NOT NULL
