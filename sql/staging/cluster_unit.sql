-- Which commune belongs to which cluster, and when.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cluster_unit (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cluster_id BIGINT NOT NULL, -- Cụm | Cluster {shown}
    unit_id BIGINT NOT NULL, -- Xã, thị trấn | Commune {shown}
    valid_from DATE, -- Từ ngày | From {hidden}
    valid_to DATE, -- Đến hết ngày | To, inclusive {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
