-- What is counted of each commune on a date, by both lists of units. Listed are the units of the list, and besides them
-- whichever unit still holds a cell or a target: an abolished one without successor, and the cells of which no unit is
-- known. So the rows of both lists add up to the same sums.
-- Grain: one row a list and unit.
WITH listed AS (
    SELECT DISTINCT list.units, commune.commune_id AS listed_id
    FROM core.unit_list_at(as_of) AS list
    JOIN core.commune AS commune ON commune.commune_id = list.listed_id
    WHERE CASE list.units
        WHEN 'then' THEN coalesce(commune.valid_from <= as_of, true) AND coalesce(commune.valid_to >= as_of, true)
        ELSE commune.valid_to IS NULL END
),
counted AS (
    SELECT
        list.units, list.listed_id, count(*) AS cells, count(*) FILTER (cell.is_recognised) AS recognised,
        count(*) FILTER (cell.is_registered) AS registered,
        count(*) FILTER (cell.is_survey_awaited) AS survey_awaited,
        count(*) FILTER (cell.is_appraisal_awaited) AS appraisal_awaited,
        bool_or(cell.is_pilot) AS has_pilot, bool_or(cell.is_illustrative) AS is_illustrative
    FROM core.cell_progress_at(as_of) AS cell
    JOIN core.unit_list_at(as_of) AS list ON list.commune_id IS NOT DISTINCT FROM cell.commune_id
    GROUP BY list.units, list.listed_id
),
titles AS (
    SELECT list.units, list.listed_id, count(*) FILTER (title.is_withdrawn) AS withdrawn,
        count(*) FILTER (title.is_ended) AS ended
    FROM core.title_place_at(as_of) AS title
    JOIN core.unit_list_at(as_of) AS list ON list.commune_id IS NOT DISTINCT FROM title.commune_id
    GROUP BY list.units, list.listed_id
),
targets AS (
    SELECT list.units, list.listed_id, sum(target.target)::BIGINT AS target,
        bool_or(target.is_illustrative) AS is_illustrative
    FROM core.commune_target_at(as_of) AS target
    JOIN core.unit_list_at(as_of) AS list USING (commune_id)
    GROUP BY list.units, list.listed_id
),
rows_of AS (
    SELECT units, listed_id FROM listed
    UNION
    SELECT units, listed_id FROM counted
    UNION
    SELECT units, listed_id FROM targets
)
SELECT
    rows_of.units, -- Danh mục: then (tại ngày xem), now (mới nhất) | List: then (as-of date), now (newest)
    rows_of.listed_id AS commune_id, -- Xã, thị trấn (trống: chưa rõ đơn vị) | Commune (empty: unit not known)
    coalesce(counted.cells, 0) AS cells, -- Tổng số chi bộ ấp, khu phố | Cells [cells]
    targets.target, -- Chỉ tiêu nhiệm kỳ | Term target [cells]
    coalesce(counted.registered, 0) AS registered, -- Đăng ký trong năm | Registered this year [cells]
    coalesce(counted.recognised, 0)
        AS recognised, -- Đang giữ danh hiệu: lũy kế trừ thu hồi, trừ danh hiệu hết khi sắp xếp chi bộ |
        -- Holding the title: recognised less withdrawn, less ended with their cells [cells]
    coalesce(counted.survey_awaited, 0) AS survey_awaited, -- Chờ kết quả khảo sát | Survey finding awaited [cells]
    coalesce(counted.appraisal_awaited, 0)
        AS appraisal_awaited, -- Chờ kết quả thẩm định | Appraisal finding awaited [cells]
    coalesce(titles.withdrawn, 0) AS withdrawn, -- Bị thu hồi | Withdrawn [cells]
    coalesce(titles.ended, 0)
        AS ended, -- Danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ |
        -- Titles ended or joined when cells ended [cells]
    coalesce(counted.has_pilot, false) AS has_pilot, -- Có chi bộ điểm của huyện | Has a pilot cell of the district
    listed.listed_id IS NOT NULL AS is_listed, -- Thuộc danh mục | Is in the list
    coalesce(counted.is_illustrative, false) OR coalesce(targets.is_illustrative, false)
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM rows_of
LEFT JOIN listed ON listed.units = rows_of.units AND listed.listed_id = rows_of.listed_id
LEFT JOIN counted ON counted.units = rows_of.units AND counted.listed_id IS NOT DISTINCT FROM rows_of.listed_id
LEFT JOIN titles ON titles.units = rows_of.units AND titles.listed_id IS NOT DISTINCT FROM rows_of.listed_id
LEFT JOIN targets ON targets.units = rows_of.units AND targets.listed_id = rows_of.listed_id
