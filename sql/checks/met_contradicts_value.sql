-- warn
-- vi: Người đọc sẽ tưởng tiêu chí ghi là đạt thì giá trị đo được cũng đạt ngưỡng, và ngược lại.
-- en: A reader would believe that a criterion stated as met has a value that meets its threshold, and the reverse.
-- touches: criteria
-- shows: source, id, cell_id
SELECT assessment.source, assessment.id, assessment.cell_id, criterion.code, assessment.value, criterion.direction,
    criterion.threshold, assessment.is_met
FROM history.assessment AS assessment
JOIN history.criterion AS criterion
    ON criterion.source = assessment.source AND criterion.id = assessment.criterion_id
    AND criterion.valid_to_load IS NULL
WHERE assessment.valid_to_load IS NULL
    AND assessment.is_met <> CASE criterion.direction
        WHEN 'at_least' THEN assessment.value >= criterion.threshold
        WHEN 'at_most' THEN assessment.value <= criterion.threshold
    END
