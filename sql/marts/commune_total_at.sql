-- The total row of the table of communes: sums of counts, rates from the sums, never from averaged rates. The target
-- is the district's own; the communes' targets are a division of it.
-- Grain: one row.
WITH summed AS (
    SELECT
        count(*) FILTER (is_listed) AS communes, sum(cells)::BIGINT AS cells, sum(target)::BIGINT AS commune_targets,
        sum(registered)::BIGINT AS registered,
        sum(recognised)::BIGINT AS recognised, sum(survey_awaited)::BIGINT AS survey_awaited,
        sum(appraisal_awaited)::BIGINT AS appraisal_awaited,
        sum(withdrawn)::BIGINT AS withdrawn, sum(ended)::BIGINT AS ended,
        coalesce(bool_or(is_illustrative), false) AS is_illustrative
    FROM marts.commune_at(as_of)
)
SELECT
    summed.communes, -- Số xã, thị trấn | Communes [units]
    summed.cells, -- Tổng số chi bộ | Cells [cells]
    programme.target, -- Chỉ tiêu nhiệm kỳ toàn huyện | Term target of the district [cells]
    summed.commune_targets, -- Tổng chỉ tiêu các xã, thị trấn | Sum of the communes' targets [cells]
    summed.registered, -- Đăng ký trong năm | Registered this year [cells]
    summed.recognised, -- Lũy kế được công nhận, trừ thu hồi | Recognised so far, net [cells]
    summed.recognised / nullif(programme.target, 0)::DOUBLE
        AS target_share, -- Tỷ lệ so với chỉ tiêu | Share of the target [0..1]
    summed.recognised / nullif(summed.cells, 0)::DOUBLE
        AS cells_share, -- Tỷ lệ so với tổng số | Share of all cells [0..1]
    CASE WHEN programme.target IS NOT NULL THEN greatest(programme.target - summed.recognised, 0) END
        AS remaining, -- Còn lại | Remaining [cells]
    summed.survey_awaited, -- Chờ kết quả khảo sát | Survey finding awaited [cells]
    summed.appraisal_awaited, -- Chờ kết quả thẩm định | Appraisal finding awaited [cells]
    summed.withdrawn, -- Bị thu hồi | Withdrawn [cells]
    summed.ended, -- Danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ |
        -- Titles ended or joined when cells ended [cells]
    summed.is_illustrative -- Có số liệu minh họa | Holds an illustrative value
FROM summed
CROSS JOIN marts.programme_at(as_of) AS programme
