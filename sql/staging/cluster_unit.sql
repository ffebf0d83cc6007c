-- Which commune belongs to which cluster, and when.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cluster_unit (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    cluster_id BIGINT NOT NULL, -- Cụm | Cluster
    unit_id BIGINT NOT NULL, -- Xã, thị trấn | Commune
    valid_from DATE, -- Từ ngày | From
    valid_to DATE, -- Đến hết ngày | To, inclusive
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
