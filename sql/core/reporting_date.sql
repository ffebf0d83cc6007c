-- The date to which all sources report: of each source its last report, and of these the earliest.
-- Later dates in the rows are future and never move it; the clock on the wall never does.
-- Grain: one row.
WITH last_report AS (
    SELECT
        source,
        max(reported_to) AS reported_to,
        arg_max(wording_vi, reported_to) AS wording_vi,
        arg_max(wording_en, reported_to) AS wording_en
    FROM history.programme_report
    WHERE valid_to_load IS NULL
    GROUP BY source
)
SELECT
    min(reported_to) AS reported_to, -- Số liệu tính đến ngày | Figures run to
    arg_min(wording_vi, reported_to) AS wording_vi, -- Cách ghi trong báo cáo | The report's own words
    arg_min(wording_en, reported_to)
        AS wording_en -- Cách ghi trong báo cáo (tiếng Anh) | The report's own words, in English
FROM last_report
