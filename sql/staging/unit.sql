-- Communes and townships with their validity; codes are reused, so the code alone is no key.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.unit (
    id BIGINT PRIMARY KEY, -- Mã đơn vị trong nguồn | Unit id in the source {shown}
    code VARCHAR NOT NULL, -- Mã đơn vị hành chính | Official code {hidden}
    name_vi VARCHAR NOT NULL, -- Tên đơn vị, không kèm loại | Bare name {hidden}
    name_en VARCHAR, -- Tên không dấu | Name without tone marks {hidden}
    kind VARCHAR NOT NULL, -- Loại: xa, thi_tran, phuong | Kind: xa commune, thi_tran township, phuong ward {hidden}
    district_code VARCHAR, -- Mã huyện | District code {hidden}
    district_name VARCHAR, -- Tên huyện | District name {hidden}
    province_code VARCHAR, -- Mã tỉnh | Province code {hidden}
    province_name VARCHAR, -- Tên tỉnh | Province name {hidden}
    display_order BIGINT, -- Thứ tự hiển thị | Display order {hidden}
    valid_from DATE, -- Có hiệu lực từ ngày (trống: từ trước nhiệm kỳ) |
        -- Valid from (empty: since before the term) {hidden}
    valid_to DATE, -- Có hiệu lực đến hết ngày | Valid to, inclusive {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
