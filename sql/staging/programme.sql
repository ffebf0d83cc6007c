-- The title programme of one district and the office that runs it.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.programme (
    id BIGINT PRIMARY KEY, -- Mã chương trình | Programme id {shown}
    name_vi VARCHAR NOT NULL, -- Tên chương trình | Programme name in Vietnamese {hidden}
    name_en VARCHAR, -- Tên chương trình (tiếng Anh) | Programme name in English {hidden}
    district_name VARCHAR NOT NULL, -- Tên huyện | District name {hidden}
    province_name VARCHAR NOT NULL, -- Tên tỉnh | Province name {hidden}
    term_label VARCHAR NOT NULL, -- Nhiệm kỳ | Term of the congress {hidden}
    first_year BIGINT NOT NULL, -- Năm đầu của nhiệm kỳ được tính | First counting year of the term [year] {hidden}
    last_year BIGINT NOT NULL, -- Năm cuối của nhiệm kỳ được tính | Last counting year of the term [year] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
