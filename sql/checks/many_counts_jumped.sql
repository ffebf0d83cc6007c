-- stop
-- vi: Người đọc sẽ thấy tỷ lệ hộ nghèo tính trên phần còn lại, vì quá nhiều dòng của một nguồn tăng đột biến và bị loại.
-- en: A reader would see rates of what is left, for too many rows of a source jumped and are left out.
-- touches: poverty
-- shows: source, jumped, reviews
SELECT cell.source, count(*) FILTER (review.is_jump) AS jumped, count(*) AS reviews
FROM core.household_review AS review
JOIN core.cell AS cell USING (cell_id)
GROUP BY cell.source
HAVING count(*) FILTER (review.is_jump) >= (SELECT value FROM meta.setting WHERE name = 'minimum_rows')
    AND count(*) FILTER (review.is_jump) > (SELECT value FROM meta.setting WHERE name = 'refused_share') * count(*)
