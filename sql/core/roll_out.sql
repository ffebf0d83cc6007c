-- How far the programme had been rolled out in a cell: to its members, the mass organisations, the self-managed groups.
-- Grain: one row a report.
SELECT
    roll_out.entity_id AS roll_out_id, -- Mã báo cáo triển khai | Roll-out report id
    cell.cell_id, -- Chi bộ | Cell
    roll_out.reported_on, -- Ngày báo cáo | Reported on
    roll_out.members, -- Tổng số đảng viên | Party members [members]
    roll_out.members_reached, -- Đảng viên được quán triệt, triển khai | Members reached [members]
    roll_out.mass_organisations, -- Số đoàn thể | Mass organisations [organisations]
    roll_out.mass_organisations_reached, -- Đoàn thể đã triển khai | Mass organisations reached [organisations]
    roll_out.self_managed_groups, -- Số tổ nhân dân tự quản | Self-managed groups [groups]
    roll_out.self_managed_groups_reached, -- Tổ nhân dân tự quản đã triển khai | Self-managed groups reached [groups]
    roll_out.is_illustrative, -- Số liệu minh họa | Illustrative
    roll_out.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.roll_out AS roll_out
LEFT JOIN core.cell AS cell ON cell.source = roll_out.source AND cell.source_id = roll_out.cell_id
WHERE roll_out.valid_to_load IS NULL
