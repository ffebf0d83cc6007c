-- stop
-- vi: Người đọc sẽ tưởng số hộ nghèo toàn huyện tăng hơn 10 lần, điều gần như chắc chắn là lỗi nhập liệu.
-- en: A reader would believe that the district's poor grew more than tenfold, which is almost surely a slip of the pen.
SELECT now.year, now.standard_code, before.poor AS poor_before, now.poor AS poor_now
FROM marts.poverty AS now
JOIN previous.marts.poverty AS before USING (year, standard_code)
WHERE now.poor > 10 * greatest(before.poor, 1) AND now.poor > 100
