-- Every date to which a source has reported, with the words that the report used for it.
-- Grain: one row a source and date.
SELECT
    source, -- Nguồn | Source
    reported_to, -- Số liệu tính đến ngày | Figures run to
    any_value(wording_vi) AS wording_vi, -- Cách ghi trong báo cáo | The report's own words
    any_value(wording_en) AS wording_en, -- Cách ghi trong báo cáo (tiếng Anh) | The report's own words, in English
    min(recorded_on) AS recorded_on, -- Ngày ghi vào nguồn | Recorded in the source on
    any_value(source_note) AS source_note, -- Ghi chú nguồn số liệu | Where the row comes from
    bool_and(is_illustrative) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM history.programme_report
WHERE valid_to_load IS NULL
GROUP BY source, reported_to
