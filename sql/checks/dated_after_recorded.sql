-- warn
-- vi: Người đọc sẽ tưởng ngày ghi là ngày việc đã diễn ra, trong khi có việc ghi ngày sau ngày nó được nhập vào nguồn.
-- en: A reader would take a date as the day on which a thing had happened, while some are dated after the day on which they were written down.
-- touches: recognitions, poverty, criteria, members
-- shows: source, table_name, id
WITH event AS (
    SELECT source, 'registration' AS table_name, id, registered_on AS on_day, recorded_on FROM history.registration
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'assessment', id, assessed_on, recorded_on FROM history.assessment WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_grade', id, graded_on, recorded_on FROM history.cell_grade WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'appraisal_visit', id, visited_on, recorded_on FROM history.appraisal_visit
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'recognition', id, decided_on, recorded_on FROM history.recognition WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'withdrawal', id, decided_on, recorded_on FROM history.withdrawal WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'title_review', id, reviewed_on, recorded_on FROM history.title_review WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'household_review', id, reviewed_on, recorded_on FROM history.household_review
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'membership_count', id, counted_on, recorded_on FROM history.membership_count
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'member_task', id, reported_on, recorded_on FROM history.member_task WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'roll_out', id, reported_on, recorded_on FROM history.roll_out WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'commune_review', id, held_on, recorded_on FROM history.commune_review WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'programme_result', id, counted_to, recorded_on FROM history.programme_result
    WHERE valid_to_load IS NULL
)
SELECT source, table_name, id, on_day, recorded_on FROM event WHERE on_day > recorded_on
