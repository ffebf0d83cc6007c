-- Each source as this load met it: the figures of one that could not be read stay those of its last good load.
-- Grain: one row a source. Key: source.
CREATE TABLE meta.source (
    source VARCHAR NOT NULL, -- Nguồn | Source
    is_configured BOOLEAN NOT NULL, -- Còn trong cấu hình | Still named by the settings
    error VARCHAR, -- Vì sao không đọc được (trống: đã đọc) | Why it could not be read (empty: it was read)
    rows_of_load INTEGER, -- Số liệu của lần nạp | The load whose rows are shown
    read_at TIMESTAMPTZ, -- Đọc thành công lần cuối lúc | Last read with success at
    changed_at TIMESTAMPTZ, -- Nguồn thay đổi lần cuối lúc | Source last changed at
    application_id BIGINT NOT NULL, -- Ứng dụng ghi trong tệp nguồn | Application that the source's file names
    schema_version BIGINT NOT NULL -- Phiên bản cấu trúc ghi trong tệp nguồn |
        -- Schema version that the source's file names
);
