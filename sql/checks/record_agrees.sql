-- warn
-- vi: Người đọc sẽ tưởng số đếm từ nguồn khớp với số đã báo cáo cho cùng ngày.
-- en: A reader would believe that the rows of the source count up to what was reported for the same day.
-- touches: recognitions, forecast
-- shows: counting_year, counted_to, reported, counted
SELECT result.counting_year, result.counted_to, result.recognised AS reported,
    count(recognition.recognition_id) AS counted
FROM core.recorded_result AS result
LEFT JOIN core.recognition AS recognition
    ON recognition.counting_year = result.counting_year AND recognition.decided_on <= result.counted_to
WHERE NOT result.is_illustrative
GROUP BY ALL
HAVING count(recognition.recognition_id) <> result.recognised
