-- The dates to which the programme has reported; the last one is the reporting date of every figure.
SELECT
    id,
    programme_id,
    reported_to,
    wording_vi,
    wording_en,
    recorded_on,
    source_note,
    is_illustrative
FROM programme_report
