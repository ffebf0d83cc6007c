-- warn
-- vi: Người đọc sẽ tưởng số liệu mới hơn lần trước, trong khi nguồn lùi về một bản cũ hơn.
-- en: A reader would take the figures as newer than the last, while the source went back to an older state of itself.
-- touches: recognitions, communes, poverty, targets, criteria, members, forecast
-- shows: source
WITH recorded_now AS (
    SELECT source, max(recorded_on) AS recorded_on FROM history.recognition WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.registration WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.assessment WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.cell_grade WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.appraisal_visit WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.household_review WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.membership_count WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.member_task WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.commune_review WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM history.programme_report WHERE valid_to_load IS NULL GROUP BY source
),
recorded_before AS (
    SELECT source, max(recorded_on) AS recorded_on FROM previous.history.recognition WHERE valid_to_load IS NULL
    GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.registration WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.assessment WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.cell_grade WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.appraisal_visit WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.household_review WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.membership_count WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.member_task WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.commune_review WHERE valid_to_load IS NULL GROUP BY source
    UNION ALL
    SELECT source, max(recorded_on) FROM previous.history.programme_report WHERE valid_to_load IS NULL GROUP BY source
),
now AS (
    SELECT source, max(recorded_on) AS recorded_on,
        (SELECT max(reported_to) FROM core.report WHERE report.source = recorded_now.source) AS reported_to
    FROM recorded_now GROUP BY source
),
before AS (
    SELECT source, max(recorded_on) AS recorded_on, any_value(report.reported_to) AS reported_to
    FROM recorded_before
    LEFT JOIN (
        SELECT source, max(reported_to) AS reported_to FROM previous.history.programme_report
        WHERE valid_to_load IS NULL GROUP BY source
    ) AS report USING (source)
    GROUP BY source
)
SELECT source, before.recorded_on AS recorded_before, now.recorded_on AS recorded_now,
    before.reported_to AS reported_before, now.reported_to AS reported_now
FROM now
JOIN before USING (source)
WHERE now.recorded_on < before.recorded_on OR now.reported_to < before.reported_to
