-- The programme in one row, as of a date: how many cells, how many are to be recognised, how many are.
-- The total of 117 cells is on record although the list of cells is not; the count of recognitions likewise.
-- Grain: one row.
WITH cells AS (
    SELECT count(*) AS cells, coalesce(bool_or(is_illustrative), false) AS is_illustrative
    FROM core.placed_cell_at(as_of)
),
counted AS (
    SELECT
        coalesce(sum(recognised), 0)::BIGINT AS recognised, coalesce(sum(withdrawn), 0)::BIGINT AS withdrawn,
        coalesce(sum(ended), 0)::BIGINT AS ended,
        (coalesce(sum(recognised), 0) - coalesce(sum(withdrawn), 0) - coalesce(sum(ended), 0))::BIGINT AS net,
        coalesce(bool_or(is_illustrative), false) AS is_illustrative
    FROM core.year_count_at(as_of)
),
words AS (
    SELECT any_value(wording_vi) AS wording_vi, any_value(wording_en) AS wording_en FROM core.report
    WHERE reported_to = as_of
),
units AS (
    SELECT count(*) AS communes FROM core.commune
    WHERE (valid_from IS NULL OR valid_from <= as_of) AND (valid_to IS NULL OR valid_to >= as_of)
)
SELECT
    as_of AS as_of, -- Số liệu tính đến ngày | Figures run to
    words.wording_vi, -- Cách ghi trong báo cáo, khi có báo cáo đến ngày này |
        -- The report's own words, where a report runs to this date
    words.wording_en, -- Cách ghi trong báo cáo (tiếng Anh) | The report's own words, in English
    programme.district_name, -- Huyện | District
    programme.province_name, -- Tỉnh | Province
    programme.term_label, -- Nhiệm kỳ | Term
    programme.first_year, -- Năm đầu được tính | First counting year [year]
    programme.last_year, -- Năm cuối được tính | Last counting year [year]
    units.communes, -- Số xã, thị trấn | Communes and townships [units]
    cells.cells, -- Tổng số chi bộ ấp, khu phố | Hamlet and neighbourhood cells [cells]
    target.target, -- Chỉ tiêu nhiệm kỳ | Term target [cells]
    target.due_on, -- Hạn hoàn thành | Due on
    target.authority_vi, -- Căn cứ của chỉ tiêu | Authority of the target
    target.authority_en, -- Căn cứ của chỉ tiêu (tiếng Anh) | Authority of the target, in English
    counted.recognised, -- Đã được công nhận (gộp) | Recognised, gross [cells]
    counted.withdrawn, -- Bị thu hồi | Withdrawn [cells]
    counted.ended, -- Danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ |
        -- Titles ended or joined when cells ended [cells]
    counted.net, -- Đang giữ danh hiệu | Holding the title [cells]
    CASE WHEN target.target IS NOT NULL THEN greatest(target.target - counted.net, 0) END
        AS remaining, -- Còn lại so với chỉ tiêu | Remaining to the target [cells]
    target.target * elapsed.share AS even_pace, -- Mức theo tiến độ đều đến ngày xem | Count at an even pace [cells]
    counted.net / nullif(target.target, 0)::DOUBLE
        AS target_share, -- Tỷ lệ so với chỉ tiêu | Share of the target [0..1]
    counted.net / nullif(cells.cells, 0)::DOUBLE
        AS cells_share, -- Tỷ lệ so với tổng số chi bộ | Share of all cells [0..1]
    counted.is_illustrative OR (cells.is_illustrative AND target.of_cells IS DISTINCT FROM cells.cells)
        OR target.is_illustrative AS is_illustrative -- Có số liệu minh họa | Holds an illustrative value
FROM core.programme AS programme
CROSS JOIN core.district_target_at(as_of) AS target
CROSS JOIN cells
CROSS JOIN counted
CROSS JOIN units
CROSS JOIN words
LEFT JOIN core.term_elapsed_at(as_of) AS elapsed ON true
