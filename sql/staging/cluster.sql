-- Clusters of communes, each followed by a cluster head.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cluster (
    id BIGINT PRIMARY KEY, -- Mã cụm | Cluster id {shown}
    programme_id BIGINT NOT NULL, -- Chương trình | Programme {shown}
    name_vi VARCHAR NOT NULL, -- Tên cụm | Cluster name {hidden}
    name_en VARCHAR, -- Tên cụm (tiếng Anh) | Cluster name in English {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
