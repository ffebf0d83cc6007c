-- warn
-- vi: Người đọc sẽ tưởng các tỷ lệ đánh giá đều từ 0 đến 100%, trong khi có giá trị ngoài khoảng đó.
-- en: A reader would believe that assessed shares run from 0 to 100 %, while some values lie outside.
-- touches: criteria
-- shows: source, id, cell_id
SELECT assessment.source, assessment.id, assessment.cell_id, criterion.code, assessment.assessed_on, assessment.value
FROM history.assessment AS assessment
JOIN history.criterion AS criterion
    ON criterion.source = assessment.source AND criterion.id = assessment.criterion_id
    AND criterion.valid_to_load IS NULL
WHERE assessment.valid_to_load IS NULL AND criterion.measure_unit = '%' AND assessment.value NOT BETWEEN 0 AND 100
