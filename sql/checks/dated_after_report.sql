-- warn
-- vi: Người đọc sẽ tưởng mọi việc đã ghi đều nằm trong số liệu, trong khi có việc ghi ngày sau ngày báo cáo.
-- en: A reader would take all that is recorded as counted, while some are dated after the reporting date.
-- touches: recognitions, poverty
-- shows: source, table_name, id
WITH event AS (
    SELECT source, 'recognition' AS table_name, id, decided_on AS on_day FROM history.recognition
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'withdrawal', id, decided_on FROM history.withdrawal WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'registration', id, registered_on FROM history.registration WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'household_review', id, reviewed_on FROM history.household_review WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'appraisal_visit', id, visited_on FROM history.appraisal_visit WHERE valid_to_load IS NULL
)
SELECT * FROM event WHERE on_day > (SELECT max(reported_to) FROM core.reporting_date)
