-- Party cells of hamlets and neighbourhoods.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cell (
    id BIGINT PRIMARY KEY, -- Mã chi bộ trong nguồn | Cell id in the source
    unit_id BIGINT NOT NULL, -- Xã, thị trấn theo danh mục lúc lập chi bộ | Commune in the list of its time
    name_vi VARCHAR NOT NULL, -- Tên ấp, khu phố | Name of the hamlet or neighbourhood
    kind VARCHAR NOT NULL, -- Loại: ap, khu_pho | Kind: ap hamlet, khu_pho neighbourhood
    display_order BIGINT, -- Thứ tự hiển thị | Display order
    established_on DATE, -- Ngày thành lập (trống: từ trước nhiệm kỳ) | Established on (empty: since before the term)
    dissolved_on DATE, -- Ngày giải thể: tồn tại đến hết ngày này | Dissolved on: it exists to this day, inclusive
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
