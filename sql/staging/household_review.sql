-- Reviews of poor and near-poor households of a hamlet or neighbourhood, as counts.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.household_review (
    id BIGINT PRIMARY KEY, -- Mã lần rà soát | Review id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ (ấp, khu phố) | Cell (hamlet, neighbourhood) {shown}
    reviewed_on DATE NOT NULL, -- Ngày số liệu | Date of the figures {hidden}
    standard_code VARCHAR NOT NULL, -- Chuẩn nghèo áp dụng | Standard applied {hidden}
    households BIGINT NOT NULL, -- Tổng số hộ | Households [households] {hidden}
    poor BIGINT NOT NULL, -- Số hộ nghèo | Poor households [households] {hidden}
    near_poor BIGINT NOT NULL, -- Số hộ cận nghèo | Near-poor households [households] {hidden}
    policy_poor BIGINT, -- Hộ chính sách thuộc diện nghèo | Policy households among the poor [households] {hidden}
    policy_near_poor BIGINT, -- Hộ chính sách thuộc diện cận nghèo |
        -- Policy households among the near-poor [households] {hidden}
    member_poor BIGINT, -- Hộ đảng viên thuộc diện nghèo |
        -- Party members' households among the poor [households] {hidden}
    member_near_poor BIGINT, -- Hộ đảng viên thuộc diện cận nghèo |
        -- Party members' households among the near-poor [households] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
