-- Clusters of communes, each followed by a cluster head.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cluster (
    id BIGINT PRIMARY KEY, -- Mã cụm | Cluster id
    programme_id BIGINT NOT NULL, -- Chương trình | Programme
    name_vi VARCHAR NOT NULL, -- Tên cụm | Cluster name
    name_en VARCHAR, -- Tên cụm (tiếng Anh) | Cluster name in English
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
