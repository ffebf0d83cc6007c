-- Party cells of hamlets and neighbourhoods.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cell (
    id BIGINT PRIMARY KEY, -- Mã chi bộ trong nguồn | Cell id in the source {shown}
    unit_id BIGINT NOT NULL, -- Xã, thị trấn theo danh mục lúc lập chi bộ | Commune in the list of its time {shown}
    name_vi VARCHAR NOT NULL, -- Tên ấp, khu phố | Name of the hamlet or neighbourhood {hidden}
    kind VARCHAR NOT NULL, -- Loại: ap, khu_pho | Kind: ap hamlet, khu_pho neighbourhood {hidden}
    display_order BIGINT, -- Thứ tự hiển thị | Display order {hidden}
    established_on DATE, -- Ngày thành lập (trống: từ trước nhiệm kỳ) |
        -- Established on (empty: since before the term) {hidden}
    dissolved_on DATE, -- Ngày giải thể: tồn tại đến hết ngày này |
        -- Dissolved on: it exists to this day, inclusive {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
