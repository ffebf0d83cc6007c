-- Decisions that recognise a cell: those of the book of decisions that are of this kind.
-- Grain: one row a decision of quyet_dinh with loai = 'cong_nhan'.
-- Dates are dd/MM/yyyy in the source and are converted here, for 05/08/2022 alone may be two days.
SELECT
    so AS id,
    chi_bo AS cell_id,
    nam_tinh AS counting_year,
    substr(ngay, 7, 4) || '-' || substr(ngay, 4, 2) || '-' || substr(ngay, 1, 2) AS decided_on,
    so_van_ban AS decision_no,
    noi_ban_hanh AS issued_by_vi,
    substr(ngay_ghi, 7, 4) || '-' || substr(ngay_ghi, 4, 2) || '-' || substr(ngay_ghi, 1, 2) AS recorded_on,
    nguon AS source_note,
    minh_hoa AS is_illustrative
FROM quyet_dinh
WHERE loai = 'cong_nhan'
